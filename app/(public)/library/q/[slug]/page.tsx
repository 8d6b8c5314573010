import type { Metadata } from "next";
import { cache } from "react";
import { uuidv7 } from "uuidv7";
import { PrintButton } from "@/components/kits/print-button";
import { StartForm } from "@/components/practice/start-form";
import { CopyLink } from "@/components/questions/copy-link";
import { QuestionArticle } from "@/components/questions/question-article";
import { TextLink } from "@/components/shell/text-link";
import { PageHeader } from "@/components/ui/page-header";
import { getLibraryQuestion, listTitles } from "@/db/queries/library";
import { questionKitAddress } from "@/lib/domain/loops/question-kit";
import { isScored } from "@/lib/domain/questions/question";
import { orNotFound } from "@/lib/server/found";
import { libraryJob, ownOrganisation } from "@/lib/server/viewer";
import { startRunAction } from "../../../../practice/actions";
import { BuildKit } from "../../_components/build-kit";

type Props = { params: Promise<{ slug: string }> };

const questionOf = cache((slug: string) => orNotFound(getLibraryQuestion(libraryJob(), slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await questionOf((await params).slug)).question.title };
}

export default async function LibraryQuestionPage({ params }: Props) {
  const [entry, own] = await Promise.all([params.then(({ slug }) => questionOf(slug)), ownOrganisation()]);
  const { question } = entry;
  const close = await listTitles(libraryJob(), question.enemies);
  return (
    <div className="mx-auto max-w-page py-8">
      <PageHeader
        back={<TextLink href="/library">Question library</TextLink>}
        title={question.title}
        actions={
          <>
            {isScored(question) && (
              <>
                <StartForm action={startRunAction} id={uuidv7()} slug={question.slug} variant="secondary">
                  Practise this
                </StartForm>
                <BuildKit own={own} address={String(questionKitAddress(question))}>
                  Add to a kit
                </BuildKit>
              </>
            )}
            <CopyLink path={`/library/q/${question.slug}`} />
            <PrintButton />
          </>
        }
      />
      <QuestionArticle entry={entry} close={close} base="/library/q" />
    </div>
  );
}
