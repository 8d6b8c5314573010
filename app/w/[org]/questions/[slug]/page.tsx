import type { Metadata } from "next";
import { cache } from "react";
import { PrintButton } from "@/components/kits/print-button";
import { QuestionArticle } from "@/components/questions/question-article";
import { TextLink } from "@/components/shell/text-link";
import { PageHeader } from "@/components/ui/page-header";
import { getLibraryQuestion } from "@/db/queries/library";
import { orNotFound } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";

type Props = { params: Promise<{ org: string; slug: string }> };

const reading = cache(async (org: string, slug: string) => {
  const scope = await memberScope(org);
  return { scope, entry: await orNotFound(getLibraryQuestion(scope, slug)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, slug } = await params;
  const { scope, entry } = await reading(org, slug);
  return { title: `${entry.question.title} · ${scope.organisationName}` };
}

export default async function QuestionPage({ params }: Props) {
  const { org, slug } = await params;
  const { entry } = await reading(org, slug);
  return (
    <>
      <PageHeader
        back={<TextLink href={`/w/${org}/questions`}>Questions</TextLink>}
        title={entry.question.title}
        actions={<PrintButton />}
      />
      <QuestionArticle entry={entry} />
    </>
  );
}
