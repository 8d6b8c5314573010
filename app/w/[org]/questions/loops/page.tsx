import type { Metadata } from "next";
import { LibraryTabs } from "@/components/questions/library-tabs";
import { LoopPlan } from "@/components/questions/loop-plan";
import { LinkButton } from "@/components/shell/link-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listLibrary, listTemplates } from "@/db/queries/library";
import { shelved } from "@/lib/domain/exchange/shelves";
import { readLoopView } from "@/lib/domain/loops/view";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { memberScope } from "@/lib/server/viewer";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Loops and roles · ${organisationName}` };
}

export default async function LoopsPage({ params, searchParams }: Props) {
  const [{ org }, search] = await Promise.all([params, searchParams]);
  const scope = await memberScope(org);
  const [templates, library] = await Promise.all([listTemplates(scope), listLibrary(scope)]);
  const { loops, roles } = shelved(templates);
  const choice = readLoopView(addressFrom(search), loops, roles);
  return (
    <>
      <PageHeader
        title="Loops and roles"
        lede="Which rounds a candidate goes through, and what each of them draws on. The figures count the questions there are to choose from."
      />
      <LibraryTabs base={`/w/${org}`} />
      {choice ? (
        <LoopPlan
          whole={
            <LinkButton
              href={`/w/${org}/kits/new/loop?${new URLSearchParams({ loop: choice.loop.slug, role: choice.role.slug, level: choice.level })}`}
              variant="primary"
            >
              Build the whole loop
            </LinkButton>
          }
          choice={choice}
          roles={roles}
          bank={library}
          path={`/w/${org}/questions/loops`}
          build={(address, label) => <LinkButton href={`/w/${org}/kits/new?${address}`}>{label}</LinkButton>}
        />
      ) : (
        <EmptyState title="No loops yet" sentence="This version brings none." />
      )}
    </>
  );
}
