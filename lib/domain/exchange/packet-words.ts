import { RUBRIC_LEVEL_NAMES } from "@/lib/domain/rubrics/levels";
import type { Correction } from "@/lib/domain/scoring/correction";
import { CONFIDENCE_NAMES, RECOMMENDATION_NAMES } from "@/lib/domain/scoring/recommendation";
import { NOT_ASSESSED, type Score, type Target } from "@/lib/domain/scoring/score";
import type { Instant } from "@/lib/domain/shared/time";

/** A document is read anywhere and later: its times say their zone. */
export function utcWords(at: Instant): string {
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${words.format(at)} UTC`;
}

/** A level with its name; what it was first where it was corrected. `score` null: not asked, and not scored all the same. */
export function scoreWords(score: Score | null, first: Score | null): string {
  const now = levelWords(score);
  return first === null || first === score ? now : `${now} (first ${levelWords(first)})`;
}

/** One correction of a scorecard: what it changed from and to, when, and why. */
export function changeWords(
  name: string,
  { at, reason, scores, recommendation }: Correction,
  nameOf: (target: Target) => string,
): string {
  const changes = [
    ...scores.map(
      ({ target, from, to }) => `“${nameOf(target)}” from ${levelWords(from)} to ${levelWords(to)}`,
    ),
    ...(recommendation
      ? [`the recommendation from ${opinion(recommendation.from)} to ${opinion(recommendation.to)}`]
      : []),
  ];
  return `${name}, ${utcWords(at)}: ${changes.join("; ")}. ${reason}`;
}

function levelWords(score: Score | null): string {
  if (score === null) return "Not asked";
  return score === NOT_ASSESSED ? "Not assessed" : `${score} ${RUBRIC_LEVEL_NAMES[score]}`;
}

function opinion({ recommendation, confidence }: NonNullable<Correction["recommendation"]>["from"]): string {
  return `${RECOMMENDATION_NAMES[recommendation]} (confidence ${CONFIDENCE_NAMES[confidence].toLowerCase()})`;
}
