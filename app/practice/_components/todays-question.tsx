import { StartForm } from "@/components/practice/start-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import type { Picked } from "@/lib/domain/practice/pick";
import { reasonInWords } from "@/lib/domain/practice/reason";
import { SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import type { Instant } from "@/lib/domain/shared/time";
import { startRunAction } from "../actions";

/** The one question for now, why it is this one, and the button that starts it. */
export function TodaysQuestion({
  picked,
  runId,
  now,
}: {
  picked: Picked | null;
  runId: string;
  now: Instant;
}) {
  if (!picked) {
    return (
      <EmptyState
        title="No question fits yet"
        sentence="The library has none for this stack yet. Choose another stack."
      />
    );
  }
  const { question, reason } = picked;
  return (
    <section aria-labelledby="todays-question" className="mt-6 border-t border-line pt-6">
      <h2 id="todays-question" className="text-base">
        Today’s question
      </h2>
      <p className="text-muted">{reasonInWords(reason, now)}</p>
      <p className="spoken mt-4 max-w-script text-candidate">{question.prompt}</p>
      <p className="mt-3 text-muted">
        {SUBJECT_NAMES[question.subject]} · around {question.minutes} minutes
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <StartForm action={startRunAction} id={runId} slug={question.slug} size="large" onEnter>
          Start
        </StartForm>
        <p className="text-secondary text-muted pointer-coarse:hidden">
          <Kbd>Enter</Kbd>
        </p>
      </div>
    </section>
  );
}
