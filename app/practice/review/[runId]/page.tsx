import { redirect } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { FocusOnChange } from "@/components/practice/focus-on-change";
import { ForgetDraft } from "@/components/practice/forget-draft";
import { KeyPoints } from "@/components/practice/key-points";
import { MarkedAnswer } from "@/components/practice/marked-answer";
import { Outcome } from "@/components/practice/outcome";
import { RunStages } from "@/components/practice/run-stages";
import { ScoreForm } from "@/components/practice/score-form";
import { StartForm } from "@/components/practice/start-form";
import { Prose } from "@/components/questions/prose";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { getRun } from "@/db/queries/practice";
import { coverageOf } from "@/lib/domain/practice/coverage";
import { idOrNotFound, orNotFound } from "@/lib/server/found";
import { personScope, requirePerson } from "@/lib/server/viewer";
import { scoreRunAction, startRunAction } from "../../actions";
import { Levels } from "./_components/levels";

export const metadata = { title: "Your answer and its level" };

type Props = { params: Promise<{ runId: string }> };

export default async function ReviewPage({ params }: Props) {
  const runId = idOrNotFound((await params).runId);
  const person = await requirePerson();
  const run = await orNotFound(getRun(personScope(person), runId));
  if (run.state === "answering") redirect(`/practice/run/${runId}`);
  const { points, marks } = coverageOf(run);
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
      <div className="mt-8 grid gap-x-12 gap-y-10 room:grid-cols-2 room:grid-rows-[auto_1fr]">
        <section>
          <h2 className="mb-3 text-h3">Your answer</h2>
          <MarkedAnswer text={run.answer} marks={marks} />
        </section>
        {/* One column beside the answer; on narrow screens the levels come before the long read. */}
        <div className="contents room:col-start-2 room:row-span-2 room:row-start-1 room:flex room:flex-col room:gap-10">
          <section>
            <h2 className="text-h3">Key points</h2>
            <p className="mt-0.5 mb-3 text-muted">
              Found by comparing words, and nothing else. A point said in other words is “not found”, and a
              false sentence can be “covered”: you are the judge.
            </p>
            <KeyPoints points={points} />
          </section>
          <section className="max-room:order-last">
            <h2 className="text-h3">Reference answer</h2>
            <p className="mt-0.5 text-muted">One good way to answer, longer than anybody would say it.</p>
            <div className="mt-3">
              <Prose text={run.reference} />
            </div>
          </section>
        </div>
        <section>
          {run.state === "scoring" ? (
            <>
              <h2 className="text-h3">Which level is it?</h2>
              <p className="mt-0.5 mb-4 text-muted">
                Choose the description that is closest to what you said, not to what you know.
              </p>
              <ScoreForm runId={runId} title={run.title} anchors={run.anchors} action={scoreRunAction} />
            </>
          ) : (
            <Levels anchors={run.anchors} samples={run.samples} score={run.score} predicted={run.predicted} />
          )}
        </section>
      </div>
    </div>
  );
}
