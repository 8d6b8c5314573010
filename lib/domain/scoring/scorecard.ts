import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { Instant } from "@/lib/domain/shared/time";
import type { DraftScorecard } from "./draft";
import type { Evidence } from "./evidence";
import type { Confidence, Recommendation } from "./recommendation";
import type { Score, Target } from "./score";

export type Rating = { readonly target: Target; readonly score: Score; readonly reason: string | null };

/** What an interviewer stands by. Revision 1 is the first impression and stays for ever. */
export type SubmittedScorecard = {
  readonly revision: number;
  readonly ratings: readonly Rating[];
  readonly evidence: readonly Evidence[];
  readonly recommendation: Recommendation;
  readonly confidence: Confidence;
  readonly submittedAt: Instant;
};

export type Missing =
  | { readonly kind: "score"; readonly target: Target }
  | { readonly kind: "recommendation" }
  | { readonly kind: "confidence" };

/** Everything that stops a draft from being submitted. "Not assessed" is an answer; nothing at all is not. */
export function missingFrom(draft: DraftScorecard, targets: readonly Target[]): readonly Missing[] {
  return [
    ...targets
      .filter((target) => draft.scores[target] === undefined)
      .map((target): Missing => ({ kind: "score", target })),
    ...(draft.recommendation === null ? [{ kind: "recommendation" } as const] : []),
    ...(draft.confidence === null ? [{ kind: "confidence" } as const] : []),
  ];
}

/** Targets with a level but not one line of evidence: allowed, and pointed at. */
export function scoredWithoutEvidence(draft: DraftScorecard, targets: readonly Target[]): readonly Target[] {
  return targets.filter((target) => {
    const score = draft.scores[target];
    if (!score || !target.startsWith("question:")) return false;
    return !draft.evidence.some((line) => `question:${line.entry}` === target);
  });
}

/** The one door from what is claimed to what is accepted. */
export function accept(
  draft: DraftScorecard,
  targets: readonly Target[],
  at: Instant,
): Result<SubmittedScorecard, readonly Missing[]> {
  const missing = missingFrom(draft, targets);
  const { recommendation, confidence } = draft;
  if (missing.length > 0 || recommendation === null || confidence === null) return refuse(missing);
  return ok({
    revision: 1,
    ratings: targets.map((target) => ({
      target,
      score: draft.scores[target] ?? 0,
      reason: draft.reasons[target] ?? null,
    })),
    evidence: draft.evidence,
    recommendation,
    confidence,
    submittedAt: at,
  });
}
