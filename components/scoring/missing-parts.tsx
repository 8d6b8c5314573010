import type { Target } from "@/lib/domain/scoring/score";
import type { Missing } from "@/lib/domain/scoring/scorecard";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { missingWords, unaskedWords } from "./missing-words";
import { RECOMMENDATION_ANCHOR } from "./recommendation-part";

/** The id of a target's part of the sheet, for links to it. */
export function targetAnchor(target: Target): string {
  return target.replace(":", "-");
}

/** What is still to do, each with a link to it. Bare scores are pointed at and never block, nor does what nobody asked. */
export function MissingParts({
  missing,
  unscored,
  bare,
  unasked,
  ended,
  nameOf,
  onRestNotAssessed,
  locked,
}: {
  missing: readonly Missing[];
  unscored: readonly Target[];
  bare: readonly Target[];
  unasked: readonly Target[];
  ended: boolean;
  nameOf: (target: Target) => string;
  onRestNotAssessed: () => void;
  locked: boolean;
}) {
  return (
    <>
      {missing.length > 0 && (
        <Notice
          title={missingWords(missing)}
          action={
            !locked &&
            unscored.length > 0 && (
              <Button size="small" onClick={onRestNotAssessed}>
                Mark the rest not assessed
              </Button>
            )
          }
        >
          {unscored.length > 0 ? (
            <TargetLinks targets={unscored} nameOf={nameOf} />
          ) : (
            <a href={`#${RECOMMENDATION_ANCHOR}`} className="text-accent-text underline underline-offset-2">
              Go to your recommendation
            </a>
          )}
        </Notice>
      )}
      {unasked.length > 0 && (
        <Notice title={unaskedWords(unasked.length, ended)}>
          <TargetLinks targets={unasked} nameOf={nameOf} /> No score is needed, and what was not asked is left
          out of every average.
        </Notice>
      )}
      {bare.length > 0 && (
        <Notice tone="warn" title="Scored without evidence">
          <TargetLinks targets={bare} nameOf={nameOf} /> You can submit without it, but a line of what you
          heard makes the debrief easier.
        </Notice>
      )}
    </>
  );
}

function TargetLinks({
  targets,
  nameOf,
}: {
  targets: readonly Target[];
  nameOf: (target: Target) => string;
}) {
  return (
    <span>
      {targets.map((target, index) => (
        <span key={target}>
          {index > 0 && ", "}
          <a href={`#${targetAnchor(target)}`} className="text-accent-text underline underline-offset-2">
            {nameOf(target)}
          </a>
        </span>
      ))}
      .
    </span>
  );
}
