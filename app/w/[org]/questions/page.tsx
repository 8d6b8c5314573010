import type { Metadata } from "next";
import { LibraryTabs } from "@/components/questions/library-tabs";
import { QuestionBrowser } from "@/components/questions/question-browser";
import { PageHeader } from "@/components/ui/page-header";
import { listLibrary } from "@/db/queries/library";
import { readFilter } from "@/lib/domain/questions/filter";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { memberScope } from "@/lib/server/viewer";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Questions · ${organisationName}` };
}

export default async function QuestionsPage({ params, searchParams }: Props) {
  const [{ org }, search] = await Promise.all([params, searchParams]);
  const library = await listLibrary(await memberScope(org));
  return (
    <>
      <PageHeader
        title="Questions"
        lede="The library that comes with the product. It is read-only; kits draw on it."
      />
      <LibraryTabs base={`/w/${org}`} />
      <QuestionBrowser
        questions={library.map((entry) => entry.question)}
        filter={readFilter(addressFrom(search))}
        path={`/w/${org}/questions`}
        base={`/w/${org}/questions`}
      />
    </>
  );
}
