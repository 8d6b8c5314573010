import { redirect } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { FocusOnChange } from "@/components/practice/focus-on-change";
import { ForgetDraft } from "@/components/practice/forget-draft";
import { Outcome } from "@/components/practice/outcome";
import { RunStages } from "@/components/practice/run-stages";
import { ScoreForm } from "@/components/practice/score-form";
import { StartForm } from "@/components/practice/start-form";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { getRun } from "@/db/queries/practice";
import { idOrNotFound, orNotFound, personScope, requirePerson } from "@/lib/server/viewer";
import { scoreRunAction, startRunAction } from "../../actions";
import { Comparison } from "./_components/comparison";
import { Levels } from "./_components/levels";

export const metadata = { title: "Your answer and its level" };

type Props = { params: Promise<{ runId: string }> };

export default async function ReviewPage({ params }: Props) {
  const runId = idOrNotFound((await params).runId);
  const person = await requirePerson(`/practice/review/${runId}`);
  const run = await orNotFound(getRun(personScope(person), runId));
  if (run.state === "answering") redirect(`/practice/run/${runId}`);
  return (
    <div className="mx-auto max-w-page pt-6 pb-16">
      <ForgetDraft runId={runId} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <RunStages current="compare" />
        <TextLink href="/practice" className="text-secondary">
          Practice
        </TextLink>
      </div>
      <h1 className="spoken mt-6 max-w-script text-question">{run.prompt}</h1>
      <FocusOnChange value={run.state}>
        {run.state === "done" && (
          <div className="mt-6">
            <Outcome predicted={run.predicted} score={run.score}>
              <LinkButton href="/practice" variant="primary" size="large">
                Another question
              </LinkButton>
              <StartForm
                action={startRunAction}
                id={uuidv7()}
                slug={run.slug}
                variant="secondary"
                size="large"
              >
                Try this one again
              </StartForm>
            </Outcome>
          </div>
        )}
      </FocusOnChange>
      <Comparison answer={run.answer} prompt={run.prompt} keyPoints={run.keyPoints} />
      <div className="mt-10 grid gap-x-12 gap-y-10 room:grid-cols-2">
        <section>
          <h2 className="text-h3">Which level is it?</h2>
          {run.state === "scoring" ? (
            <>
              <p className="mt-0.5 mb-4 text-muted">
                Choose the description that is closest to what you said, not to what you know.
              </p>
              <ScoreForm runId={runId} title={run.title} anchors={run.anchors} action={scoreRunAction} />
            </>
          ) : (
            <Levels anchors={run.anchors} samples={run.samples} score={run.score} predicted={run.predicted} />
          )}
        </section>
        <section>
          <h2 className="text-h3">Reference answer</h2>
          <p className="mt-0.5 mb-4 text-muted">One good way to answer, longer than anybody would say it.</p>
          <p className="max-w-question text-reading whitespace-pre-wrap">{run.reference}</p>
        </section>
      </div>
    </div>
  );
}
