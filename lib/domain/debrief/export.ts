import type { Evidence } from "@/lib/domain/scoring/evidence";
import type { Confidence, Recommendation } from "@/lib/domain/scoring/recommendation";
import { NOT_ASSESSED, questionOf, type Target } from "@/lib/domain/scoring/score";
import type { Rating } from "@/lib/domain/scoring/scorecard";
import { csvOf } from "@/lib/domain/shared/csv";
import type { Decision } from "./decision";

/** An open debrief as it leaves the product. */
export type ExportedDebrief = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly kit: { readonly name: string };
  /** What each target is called. */
  readonly names: Readonly<Record<string, string>>;
  readonly scorecards: readonly {
    readonly name: string;
    readonly recommendation: Recommendation;
    readonly confidence: Confidence;
    readonly ratings: readonly Rating[];
    readonly evidence: readonly Evidence[];
  }[];
  readonly decision: Pick<Decision, "outcome" | "reason" | "decider" | "decidedAt"> | null;
};

export const EXPORT_FORMATS = ["csv", "json"] as const;

/** Counts up when a reader of an older export could be misled by a newer one. */
export const DEBRIEF_EXPORT_VERSION = 1;

const COLUMNS = [
  "interview",
  "candidate",
  "kit",
  "rater",
  "target",
  "target_name",
  "score",
  "assessed",
  "reason",
  "recommendation",
  "confidence",
] as const;

/** One row per rating, as CSV (RFC 4180). "Not assessed" has no score: an empty field, never a 0. */
export function debriefCsv(debrief: ExportedDebrief): string {
  const { interviewId, candidateName, kit, names, scorecards } = debrief;
  const rows = scorecards.flatMap(({ name, recommendation, confidence, ratings }) =>
    ratings.map(({ target, score, reason }) => [
      interviewId,
      candidateName,
      kit.name,
      name,
      target,
      names[target] ?? target,
      score === NOT_ASSESSED ? "" : String(score),
      score === NOT_ASSESSED ? "no" : "yes",
      reason ?? "",
      recommendation,
      confidence,
    ]),
  );
  return csvOf([COLUMNS, ...rows]);
}

/** The whole debrief: scores, reasons, evidence, recommendations and the decision. A score of null is "not assessed". */
export function debriefJson(debrief: ExportedDebrief) {
  const { interviewId, candidateName, kit, names, scorecards, decision } = debrief;
  return {
    version: DEBRIEF_EXPORT_VERSION,
    interview: interviewId,
    candidate: candidateName,
    kit: kit.name,
    scorecards: scorecards.map(({ name, recommendation, confidence, ratings, evidence }) => ({
      rater: name,
      recommendation,
      confidence,
      ratings: ratings.map(({ target, score, reason }) => ({
        target,
        name: names[target] ?? target,
        score: score === NOT_ASSESSED ? null : score,
        reason,
        evidence: linesFor(target, evidence),
      })),
      otherEvidence: evidence
        .filter(({ entry }) => ratings.every(({ target }) => questionOf(target) !== entry))
        .map(({ entry, mark, text, heardAtMs }) => ({ entry, mark, text, heardAtMs })),
    })),
    decision: decision && {
      outcome: decision.outcome,
      reason: decision.reason,
      decider: decision.decider,
      decidedAt: new Date(decision.decidedAt).toISOString(),
    },
  };
}

function linesFor(target: Target, evidence: readonly Evidence[]) {
  return evidence
    .filter(({ entry }) => entry === questionOf(target))
    .map(({ mark, text, heardAtMs }) => ({ mark, text, heardAtMs }));
}
