import type { Metadata } from "next";
import { KitList } from "@/components/kits/kit-list";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { UndoableAct } from "@/components/shell/undoable-act";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listKits } from "@/db/queries/kits";
import { memberMay } from "@/lib/domain/identity/permissions";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { counted } from "@/lib/domain/shared/counted";
import { memberScope } from "@/lib/server/viewer";
import { restoreKitAction } from "./[id]/actions";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Kits · ${organisationName}` };
}

export default async function KitsPage({ params, searchParams }: Props) {
  const [{ org }, search] = await Promise.all([params, searchParams]);
  const scope = await memberScope(org);
  const [kits, archived] = await Promise.all([listKits(scope), listKits(scope, "archived")]);
  const base = `/w/${org}/kits`;
  const create = memberMay(scope.role, "kit.save") && (
    <LinkButton href={`${base}/new`} variant="primary">
      New kit
    </LinkButton>
  );
  if (addressFrom(search).get("show") === "archived") {
    return (
      <>
        <PageHeader
          back={<TextLink href={base}>Kits</TextLink>}
          title="Archived kits"
          lede="Out of the way, and still behind the interviews held with them."
        />
        {archived.length === 0 ? (
          <p className="text-muted">No kit is archived.</p>
        ) : (
          <KitList
            kits={archived}
            base={base}
            actOf={(kit) =>
              memberMay(scope.role, "kit.restore") && (
                <UndoableAct
                  act={restoreKitAction}
                  fields={{ organisation: org, kitId: kit.id }}
                  label="Restore"
                  describe={kit.name}
                  size="small"
                  pendingLabel="Restoring…"
                  done="Kit restored"
                />
              )
            }
          />
        )}
      </>
    );
  }
  if (kits.length === 0 && archived.length === 0) {
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
      {kits.length === 0 ? (
        <p className="text-muted">Every kit is archived.</p>
      ) : (
        <KitList kits={kits} base={base} />
      )}
      {archived.length > 0 && (
        <p className="mt-4">
          <TextLink href={`${base}?show=archived`}>{counted(archived.length, "archived kit")}</TextLink>
        </p>
      )}
    </>
  );
}
