import { levelsOf } from "@/lib/domain/debrief/disagreement";
import type { Score } from "@/lib/domain/scoring/score";

const LEFT = 6;
const STEP = 42;

/** Where the levels of one row lie between 1 and 4. The chips beside it say the same in digits. */
export function SpreadLine({ scores }: { scores: readonly (Score | null)[] }) {
  const levels = levelsOf(scores);
  const at = (level: number) => LEFT + (level - 1) * STEP;
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${LEFT * 2 + STEP * 3} 12`} className="inked h-3 w-36">
      <line x1={at(1)} x2={at(4)} y1="6" y2="6" className="stroke-control" strokeWidth="1" />
      {levels.length > 1 && high > low && (
        <rect
          x={at(low)}
          width={at(high) - at(low)}
          y="4"
          height="4"
          className="fill-s3 stroke-accent"
          strokeWidth="1"
        />
      )}
      {[...new Set(levels)].map((level) => (
        <circle key={level} cx={at(level)} cy="6" r="4" className="fill-accent" />
      ))}
    </svg>
  );
}
