import { LocalTime } from "@/components/interviews/local-time";
import { OUTCOME_NAMES, type Reopened } from "@/lib/domain/debrief/decision";
import { DecisionFacts } from "./decision-facts";

/** Decisions that stand no longer, each whole, with who opened the debrief again and why. */
export function ReopenedList({ reopened }: { reopened: readonly Reopened[] }) {
  if (reopened.length === 0) return null;
  return (
    <ol className="mt-3 flex max-w-script flex-col gap-4">
      {reopened.map(({ decision, by, reason, reopenedAt }) => (
        <li key={reopenedAt} className="border-l-2 border-line pl-4">
          <p className="wrap-anywhere">
            {by} opened the debrief again <LocalTime at={reopenedAt} withTime />: {reason}
          </p>
          <details className="mt-1 print:hidden">
            <summary className="cursor-pointer text-secondary text-muted">
              The decision before: {OUTCOME_NAMES[decision.outcome]}
            </summary>
            <DecisionFacts decision={decision} />
          </details>
          <div className="hidden print:block">
            <DecisionFacts decision={decision} />
          </div>
        </li>
      ))}
    </ol>
  );
}
