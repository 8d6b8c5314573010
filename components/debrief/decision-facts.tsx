import { LocalTime } from "@/components/interviews/local-time";
import { type Decision, OUTCOME_NAMES } from "@/lib/domain/debrief/decision";
import { storedNumber, VERDICT_NAMES } from "@/lib/domain/debrief/standing-words";

/** A recorded decision: outcome, reason, what the bar said then, and who decided. */
export function DecisionFacts({ decision }: { decision: Decision }) {
  return (
    <dl className="mt-3 grid max-w-script grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
      <dt className="text-muted">Outcome</dt>
      <dd className="font-semibold">{OUTCOME_NAMES[decision.outcome]}</dd>
      <dt className="text-muted">Reason</dt>
      <dd className="whitespace-pre-wrap wrap-anywhere">{decision.reason}</dd>
      {decision.verdict && (
        <>
          <dt className="text-muted">Bar</dt>
          <dd>
            {VERDICT_NAMES[decision.verdict]}
            {decision.composite !== null && (
              <span className="text-muted">, composite then {storedNumber(decision.composite)}</span>
            )}
          </dd>
        </>
      )}
      {decision.overrideReason && (
        <>
          <dt className="text-muted">Override</dt>
          <dd className="whitespace-pre-wrap wrap-anywhere">
            Decided against the bar: {decision.overrideReason}
          </dd>
        </>
      )}
      <dt className="text-muted">Decided by</dt>
      <dd>
        {decision.decider}, <LocalTime at={decision.decidedAt} withTime />
      </dd>
    </dl>
  );
}
