import type { CoverageState, PointCoverage } from "@/lib/domain/practice/coverage";
import { classNames } from "../ui/class-names";

const NAMES: Record<CoverageState, string> = {
  covered: "Covered",
  partly: "Partly",
  "not-found": "Not found",
};

const LOOKS: Record<CoverageState, string> = {
  covered: "bg-accent-soft text-accent-text border-transparent",
  partly: "bg-sunken text-ink border-transparent",
  "not-found": "border-dashed border-control text-muted",
};

/** Each key point with what the comparison of words found, and the answer's own words it rests on. */
export function KeyPoints({ points }: { points: readonly PointCoverage[] }) {
  return (
    <ul className="border-t border-line">
      {points.map(({ point, state, words, negated }) => (
        <li
          key={point}
          className="grid gap-x-3 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[5.5rem_minmax(0,1fr)]"
        >
          <span>
            <span
              className={classNames(
                "inline-block rounded-chip border px-1.5 py-0.5 text-meta font-medium whitespace-nowrap",
                LOOKS[state],
              )}
            >
              {NAMES[state]}
            </span>
          </span>
          <div className="min-w-0">
            <p>{point}</p>
            {words.length > 0 && <p className="text-secondary text-muted">Your words: {words.join(", ")}</p>}
            {negated.length > 0 && (
              <p className="text-secondary text-warn-text">
                A “not” stands just before {negated.map((word) => `“${word}”`).join(" and ")}. Read that
                sentence again: comparing words cannot tell what it denies.
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
