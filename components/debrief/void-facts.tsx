import type { Standing } from "@/lib/domain/debrief/standing";
import { todayWords, withVoidWords } from "@/lib/domain/debrief/void-words";
import { questionTarget, type Target } from "@/lib/domain/scoring/score";
import type { VoidEvent } from "@/lib/domain/scoring/voided";
import { LocalTime } from "../interviews/local-time";

/** Which questions are left out of the composite for every candidate on the kit, and what it would be with them. */
export function VoidFacts({
  voids,
  since,
  standing,
  nameOf,
}: {
  /** By which questions are void now. */
  voids: readonly VoidEvent[];
  /** What was voided, or counts again, since the decision; none before one. */
  since: readonly VoidEvent[];
  standing: Standing;
  nameOf: (target: Target) => string;
}) {
  if (voids.length === 0 && since.length === 0) return null;
  const { now, withVoid } = standing;
  return (
    <div className="mt-4 border-l-2 border-line pl-3">
      {voids.map(({ number, question, at, by, reason }) => (
        <p key={number} className="wrap-anywhere">
          “{nameOf(questionTarget(question))}” is left out for every candidate on this kit. Voided by{" "}
          {by ?? "somebody who has left"}, <LocalTime at={at} withTime />: {reason}
        </p>
      ))}
      {withVoid && (
        <p className="text-secondary text-muted tabular-nums">{withVoidWords(withVoid, voids.length)}</p>
      )}
      {since.map(({ number, question, voided, at, reason }) => (
        <p key={number} className="mt-2 wrap-anywhere">
          <strong className="font-semibold">Since the decision:</strong> “{nameOf(questionTarget(question))}”{" "}
          {voided ? "was voided" : "counts again"}, <LocalTime at={at} withTime />
          {voided ? "." : `: ${reason}`}
        </p>
      ))}
      {since.length > 0 && <p className="text-secondary text-muted tabular-nums">{todayWords(now)}</p>}
    </div>
  );
}
