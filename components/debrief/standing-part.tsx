import type { ReactNode } from "react";
import type { Standing } from "@/lib/domain/debrief/standing";
import { compositeNumber, compositeWords, verdictWords } from "@/lib/domain/debrief/standing-words";
import { ruleWords } from "@/lib/domain/scoring/bar-words";
import type { Target } from "@/lib/domain/scoring/score";
import { counted } from "@/lib/domain/shared/counted";
import { LocalTime } from "../interviews/local-time";

/** The composite with what it was made from, and what every bar says that touches this interview. */
export function StandingPart({
  standing,
  first,
  corrected,
  moved,
  voided,
  nameOf,
}: {
  standing: Standing;
  /** By the first impressions alone; the same as `standing` where no card was corrected. */
  first: Standing;
  corrected: number;
  /** How far the panel moved since it could read each other; null where it did not. */
  moved: string | null;
  /** What of the kit is void, said with what follows; null where nothing is or was. */
  voided: ReactNode;
  nameOf: (target: Target) => string;
}) {
  const { now, all } = standing;
  const { composite } = now.reading;
  const before = first.now.reading.composite;
  return (
    <section aria-labelledby="composite" className="mt-10 max-w-script">
      <h2 id="composite" className="text-h3 font-semibold">
        Composite
      </h2>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-3">
        <strong className="text-h2 font-semibold tabular-nums">{compositeNumber(composite)}</strong>
        {composite.exact !== null && <span className="text-muted">on the scale of 1 to 4</span>}
      </p>
      <p className="mt-1 text-secondary text-muted">
        {compositeWords(composite)} The recommendations are not part of it.
        {now.bar.weightsReason && <> The questions do not weigh the same: {now.bar.weightsReason}</>}
      </p>
      {corrected > 0 && (
        <p className="mt-1 text-secondary text-muted">
          {counted(corrected, "scorecard")} {corrected === 1 ? "was" : "were"} corrected, and counts as it
          stands now. From the first impressions alone the composite is {compositeNumber(before)}.
        </p>
      )}
      {moved !== null && <p className="mt-1 text-secondary text-muted wrap-anywhere">{moved}</p>}
      {voided}
      {all.map(({ version, bar, reading }, index) => {
        const says = verdictWords(bar, reading, nameOf);
        if (says === null && all.length === 1) return null;
        return (
          <div key={version?.number ?? 0} className="mt-4 border-l-2 border-line pl-3">
            {all.length > 1 && (
              <p className="text-secondary text-muted">
                {index === 0 ? (
                  "The bar as it was before the first candidate"
                ) : (
                  <>
                    Amended by {version?.setBy ?? "somebody who has left"}
                    {version && (
                      <>
                        , <LocalTime at={version.setAt} withTime />
                      </>
                    )}
                    : {version?.reason}
                  </>
                )}
              </p>
            )}
            <p className="font-semibold wrap-anywhere">{says ?? "There was no rule for passing."}</p>
            {all.length > 1 && (
              <p className="text-secondary text-muted tabular-nums">
                Composite by this bar: {compositeNumber(reading.composite)}
              </p>
            )}
            {bar.rule && (
              <p className="text-secondary wrap-anywhere text-muted">{ruleWords(bar.rule, nameOf)}</p>
            )}
          </div>
        );
      })}
    </section>
  );
}
