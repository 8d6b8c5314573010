import type { Metadata } from "next";
import { KitList } from "@/components/kits/kit-list";
import { LinkButton } from "@/components/shell/link-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listKits } from "@/db/queries/kits";
import { memberMay } from "@/lib/domain/identity/permissions";
import { memberScope } from "@/lib/server/viewer";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Kits · ${organisationName}` };
}

export default async function KitsPage({ params }: Props) {
  const { org } = await params;
  const scope = await memberScope(org);
  const kits = await listKits(scope);
  const base = `/w/${org}/kits`;
  const create = memberMay(scope.role, "kit.save") && (
    <LinkButton href={`${base}/new`} variant="primary">
      New kit
    </LinkButton>
  );
  if (kits.length === 0) {
    return (
      <>
        <PageHeader title="Kits" />
        <EmptyState
          title="No kits yet"
          sentence={
            create
              ? "Name a role, a level and a length: you get questions that fit the clock, and the reason for each."
              : "Kits appear here when an owner or a manager creates one."
          }
          action={create}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Kits"
        lede="Each kit is an ordered set of questions with minutes, for one role and one length."
        actions={create}
      />
      <KitList kits={kits} base={base} />
    </>
  );
}
