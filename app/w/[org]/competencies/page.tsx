import type { Metadata } from "next";
import { PrintButton } from "@/components/kits/print-button";
import { CompetencyList } from "@/components/questions/competency-list";
import { LibraryTabs } from "@/components/questions/library-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { listLibrary, listTemplates } from "@/db/queries/library";
import { shelved } from "@/lib/domain/exchange/shelves";
import { memberScope } from "@/lib/server/viewer";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Competencies · ${organisationName}` };
}

export default async function CompetenciesPage({ params }: Props) {
  const { org } = await params;
  const scope = await memberScope(org);
  const [templates, library] = await Promise.all([listTemplates(scope), listLibrary(scope)]);
  return (
    <>
      <PageHeader
        title="Competencies"
        lede="Five things that are rated across the questions of an interview, each on four levels."
        actions={<PrintButton />}
      />
      <LibraryTabs base={`/w/${org}`} />
      <CompetencyList
        guides={shelved(templates).guides}
        questions={library.map(({ question }) => question)}
        path={`/w/${org}/questions`}
      />
    </>
  );
}
