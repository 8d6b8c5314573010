import { LibraryTabs } from "@/components/questions/library-tabs";
import { QuestionBrowser } from "@/components/questions/question-browser";
import { PageHeader } from "@/components/ui/page-header";
import { listLibrary } from "@/db/queries/library";
import { readFilter } from "@/lib/domain/questions/filter";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { libraryJob } from "@/lib/server/viewer";
import { DemoRefusal } from "../_components/demo-refusal";

export const metadata = { title: "Question library" };

type Props = { searchParams: Promise<Search> };

export default async function LibraryPage({ searchParams }: Props) {
  const [search, library] = await Promise.all([searchParams, listLibrary(libraryJob())]);
  const address = addressFrom(search);
  return (
    <div className="mx-auto max-w-page py-8">
      <DemoRefusal address={address} />
      <PageHeader
        title="Question library"
        lede="Interview questions for backend engineers, each with probes and four levels of answer. Free to read and use."
      />
      <LibraryTabs base="" />
      <QuestionBrowser
        questions={library.map((entry) => entry.question)}
        filter={readFilter(address)}
        path="/library"
        base="/library/q"
      />
    </div>
  );
}
