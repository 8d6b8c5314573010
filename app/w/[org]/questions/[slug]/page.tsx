import type { Metadata } from "next";
import { cache } from "react";
import { uuidv7 } from "uuidv7";
import { PrintButton } from "@/components/kits/print-button";
import { StartForm } from "@/components/practice/start-form";
import { CopyLink } from "@/components/questions/copy-link";
import { QuestionArticle } from "@/components/questions/question-article";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { PageHeader } from "@/components/ui/page-header";
import { getLibraryQuestion, listTitles } from "@/db/queries/library";
import { questionKitAddress } from "@/lib/domain/loops/question-kit";
import { isScored } from "@/lib/domain/questions/question";
import { orNotFound } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { startRunAction } from "../../../../practice/actions";

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
  const { scope, entry } = await reading(org, slug);
  const { question } = entry;
  const base = `/w/${org}/questions`;
  return (
    <>
      <PageHeader
        back={<TextLink href={base}>Questions</TextLink>}
        title={question.title}
        actions={
          <>
            {isScored(question) && (
              <>
                <StartForm action={startRunAction} id={uuidv7()} slug={question.slug} variant="secondary">
                  Practise this
                </StartForm>
                <LinkButton href={`/w/${org}/kits/new?${questionKitAddress(question)}`}>
                  Add to a kit
                </LinkButton>
              </>
            )}
            <CopyLink path={`${base}/${question.slug}`} />
            <PrintButton />
          </>
        }
      />
      <QuestionArticle entry={entry} close={await listTitles(scope, question.enemies)} base={base} />
    </>
  );
}
