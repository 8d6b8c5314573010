import type { Correction } from "@/lib/domain/scoring/correction";
import { CONFIDENCE_NAMES, RECOMMENDATION_NAMES } from "@/lib/domain/scoring/recommendation";
import type { Score, Target } from "@/lib/domain/scoring/score";
import { LocalTime } from "../interviews/local-time";

/** What became of one score since it was handed in, with why and when. Nothing where it never changed. */
export function ScoreChanges({
  target,
  corrections,
}: {
  target: Target;
  corrections: readonly Correction[];
}) {
  const steps = corrections.flatMap(({ revision, at, reason, scores }) => {
    const step = scores.find((one) => one.target === target);
    return step ? [{ revision, at, reason, words: `${levelName(step.from)} → ${levelName(step.to)}` }] : [];
  });
  return <Steps steps={steps} />;
}

/** The same for the overall recommendation. */
export function RecommendationChanges({ corrections }: { corrections: readonly Correction[] }) {
  const steps = corrections.flatMap(({ revision, at, reason, recommendation }) => {
    if (recommendation === null) return [];
    const { from, to } = recommendation;
    const words = `${opinion(from)} → ${opinion(to)}`;
    return [{ revision, at, reason, words }];
  });
  return <Steps steps={steps} />;
}

function Steps({
  steps,
}: {
  steps: readonly {
    readonly revision: number;
    readonly at: number;
    readonly reason: string;
    readonly words: string;
  }[];
}) {
  if (steps.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 border-l-2 border-accent pl-3 text-secondary">
      {steps.map(({ revision, at, reason, words }) => (
        <li key={revision} className="wrap-anywhere">
          <span className="font-medium tabular-nums">Changed: {words}.</span> {reason}{" "}
          <span className="text-muted">
            (<LocalTime at={at} withTime />)
          </span>
        </li>
      ))}
    </ul>
  );
}

function levelName(score: Score): string {
  return score === 0 ? "not assessed" : `${score}`;
}

function opinion({ recommendation, confidence }: NonNullable<Correction["recommendation"]>["from"]): string {
  return `${RECOMMENDATION_NAMES[recommendation]} (confidence ${CONFIDENCE_NAMES[confidence].toLowerCase()})`;
}
