import { uuidv7 } from "uuidv7";
import { RunHistory } from "@/components/practice/run-history";
import { StackLinks } from "@/components/practice/stack-links";
import { TextLink } from "@/components/shell/text-link";
import { PageHeader } from "@/components/ui/page-header";
import { getPracticeHome } from "@/db/queries/practice";
import { tallyOf } from "@/lib/domain/practice/history";
import { stackInput } from "@/lib/domain/practice/input";
import { tallyInWords } from "@/lib/domain/practice/outcome";
import { pickQuestion } from "@/lib/domain/practice/pick";
import { currentPerson, personScope } from "@/lib/server/viewer";
import { TodaysQuestion } from "./_components/todays-question";

export const metadata = { title: "Practice" };

type Props = { searchParams: Promise<{ stack?: string | string[] }> };

export default async function PracticePage({ searchParams }: Props) {
  const [search, person] = await Promise.all([searchParams, currentPerson()]);
  const stack = stackInput.parse(search.stack);
  // Somebody who is not there yet has no history: an id of nobody's reaches nothing but the open library.
  const { bank, history, now } = await getPracticeHome(personScope(person ?? { id: uuidv7() }));
  const tally = tallyInWords(tallyOf(history));
  return (
    <div className="mx-auto max-w-page pt-8 pb-16">
      <PageHeader
        title="Practice"
        lede="One question at a time: answer it in your own words, say which level you expect, then compare."
      />
      <StackLinks current={stack} />
      <TodaysQuestion picked={pickQuestion(bank, history, stack, now)} runId={uuidv7()} now={now} />
      {history.length > 0 && (
        <section className="mt-12">
          <h2 className="text-h3">Your answers</h2>
          <p className="mt-0.5 mb-3 text-muted">What you expected, then your own score. {tally}</p>
          <RunHistory runs={history} />
        </section>
      )}
      {person?.email === null && history.length > 0 && (
        <p className="mt-4 text-secondary text-muted">
          You are practising as a guest: your answers stay readable in this browser for seven days.{" "}
          <TextLink href="/sign-up">Create an account</TextLink> to keep them.
        </p>
      )}
    </div>
  );
}
