import type { Metadata } from "next";
import { cache } from "react";
import { PrintButton } from "@/components/kits/print-button";
import { QuestionArticle } from "@/components/questions/question-article";
import { TextLink } from "@/components/shell/text-link";
import { PageHeader } from "@/components/ui/page-header";
import { getLibraryQuestion } from "@/db/queries/library";
import { orNotFound } from "@/lib/server/found";
import { libraryJob } from "@/lib/server/viewer";

type Props = { params: Promise<{ slug: string }> };

const questionOf = cache((slug: string) => orNotFound(getLibraryQuestion(libraryJob(), slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await questionOf((await params).slug)).question.title };
}

export default async function LibraryQuestionPage({ params }: Props) {
  const entry = await questionOf((await params).slug);
  return (
    <div className="mx-auto max-w-page py-8">
      <PageHeader
        back={<TextLink href="/library">Question library</TextLink>}
        title={entry.question.title}
        actions={<PrintButton />}
      />
      <QuestionArticle entry={entry} />
    </div>
  );
}
