import { PrintButton } from "@/components/kits/print-button";
import { CompetencyList } from "@/components/questions/competency-list";
import { LibraryTabs } from "@/components/questions/library-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { listLibrary, listTemplates } from "@/db/queries/library";
import { shelved } from "@/lib/domain/exchange/shelves";
import { libraryJob } from "@/lib/server/viewer";

export const metadata = { title: "Competencies" };

export default async function LibraryCompetenciesPage() {
  const [templates, library] = await Promise.all([listTemplates(libraryJob()), listLibrary(libraryJob())]);
  return (
    <div className="mx-auto max-w-page py-8">
      <PageHeader
        title="Competencies"
        lede="Five things that are rated across the questions of an interview, each on four levels."
        actions={<PrintButton />}
      />
      <LibraryTabs base="" />
      <CompetencyList
        guides={shelved(templates).guides}
        questions={library.map(({ question }) => question)}
        path="/library"
      />
    </div>
  );
}
