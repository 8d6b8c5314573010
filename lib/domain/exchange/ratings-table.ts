import type { DebriefRecord } from "./debrief-record";

export const RATING_COLUMNS = [
  "interview",
  "candidate",
  "kit",
  "level_asked_for",
  "interviewer",
  "handed_in",
  "late",
  "scorecard_revision",
  "kind",
  "criterion",
  "name",
  "void",
  "question_revision",
  "level",
  "first_level",
  "evidence_lines",
  "reason",
  "recommendation",
  "confidence",
] as const;
export type RatingColumn = (typeof RATING_COLUMNS)[number];

/**
 * One row per rating, for a spreadsheet. An empty `level` is "not assessed"; `late` is empty where it was
 * handed in in time; `void` says why a question counts for nothing, and is empty where it counts.
 */
export function ratingRows(
  record: DebriefRecord,
): readonly Readonly<Record<RatingColumn, string | number | null>>[] {
  return record.scorecards.flatMap((card) =>
    card.ratings.map((rating) => ({
      interview: record.interview,
      candidate: record.candidate,
      kit: record.kit.name,
      level_asked_for: record.kit.level,
      interviewer: card.interviewer,
      handed_in: card.handedInAt,
      late: card.late ? "late" : null,
      scorecard_revision: card.revision,
      kind: rating.kind,
      criterion: rating.criterion,
      name: rating.name,
      void: (rating.kind === "question" && reasonOf(record, rating.criterion)) || null,
      question_revision: record.kit.questions.find(({ slug }) => slug === rating.criterion)?.revision ?? null,
      level: rating.level,
      first_level: rating.firstLevel,
      evidence_lines: card.evidence.filter(({ entry }) => entry === rating.criterion).length,
      reason: rating.reason,
      recommendation: card.recommendation,
      confidence: card.confidence,
    })),
  );
}

function reasonOf({ voided }: DebriefRecord, slug: string): string | null {
  return voided.find(({ question }) => question === slug)?.reason ?? null;
}
