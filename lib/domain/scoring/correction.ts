import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { Instant } from "@/lib/domain/shared/time";
import type { Confidence, Recommendation } from "./recommendation";
import type { Score, Target } from "./score";
import type { SubmittedScorecard } from "./scorecard";

export const CORRECTION_REASON_MIN = 10;
export const CORRECTION_REASON_MAX = 1_000;

/** What somebody would change on the scorecard they handed in: one score, or the recommendation. */
export type Change =
  | { readonly kind: "score"; readonly target: Target; readonly score: Score }
  | {
      readonly kind: "recommendation";
      readonly recommendation: Recommendation;
      readonly confidence: Confidence;
    };

/** A scorecard as it stood at one time. The first has no reason; every later one says why it was made. */
export type Revision = SubmittedScorecard & { readonly reason: string | null };

export const CORRECTION_REFUSALS = ["not-on-card", "nothing-changed"] as const;
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number];

/** The next revision of a card: the newest with one change. What was heard stays as it was. */
export function correct(
  newest: SubmittedScorecard,
  change: Change,
  reason: string,
  at: Instant,
): Result<Revision, CorrectionRefusal> {
  const next = { ...newest, revision: newest.revision + 1, submittedAt: at, reason };
  if (change.kind === "recommendation") {
    const { recommendation, confidence } = change;
    const same = recommendation === newest.recommendation && confidence === newest.confidence;
    return same ? refuse("nothing-changed") : ok({ ...next, recommendation, confidence });
  }
  const before = newest.ratings.find(({ target }) => target === change.target);
  if (!before) return refuse("not-on-card");
  if (before.score === change.score) return refuse("nothing-changed");
  return ok({
    ...next,
    ratings: newest.ratings.map((one) => (one === before ? { ...one, score: change.score } : one)),
  });
}

/** One step from a revision to the next: what it changed from and to. */
export type Correction = {
  readonly revision: number;
  readonly at: Instant;
  readonly reason: string;
  readonly scores: readonly { readonly target: Target; readonly from: Score; readonly to: Score }[];
  readonly recommendation: {
    readonly from: Pick<SubmittedScorecard, "recommendation" | "confidence">;
    readonly to: Pick<SubmittedScorecard, "recommendation" | "confidence">;
  } | null;
};

/** What became of a first impression, oldest first. `revisions` in any order. */
export function correctionsIn(revisions: readonly Revision[]): readonly Correction[] {
  const ordered = revisions.toSorted((a, b) => a.revision - b.revision);
  return ordered.slice(1).flatMap((now, index) => {
    const before = ordered[index];
    return before ? [stepBetween(before, now)] : [];
  });
}

function stepBetween(before: Revision, now: Revision): Correction {
  const moved = before.recommendation !== now.recommendation || before.confidence !== now.confidence;
  const opinion = ({ recommendation, confidence }: Revision) => ({ recommendation, confidence });
  return {
    revision: now.revision,
    at: now.submittedAt,
    reason: now.reason ?? "",
    scores: now.ratings.flatMap(({ target, score }) => {
      const was = before.ratings.find((one) => one.target === target);
      return was && was.score !== score ? [{ target, from: was.score, to: score }] : [];
    }),
    recommendation: moved ? { from: opinion(before), to: opinion(now) } : null,
  };
}
