"use client";

import type { RefObject } from "react";
import type { DraftScorecard } from "@/lib/domain/scoring/draft";
import {
  CONFIDENCE_NAMES,
  CONFIDENCES,
  type Confidence,
  RECOMMENDATION_NAMES,
  RECOMMENDATIONS,
  type Recommendation,
} from "@/lib/domain/scoring/recommendation";
import { RadioGroup } from "../ui/radio-group";

export const RECOMMENDATION_ANCHOR = "recommendation";

/** Asked last: closed while a score is missing. */
export function RecommendationPart({
  draft,
  open,
  locked,
  onRecommend,
  heading,
}: {
  draft: Pick<DraftScorecard, "recommendation" | "confidence">;
  open: boolean;
  locked: boolean;
  onRecommend: (recommendation: Recommendation | null, confidence: Confidence) => void;
  heading: RefObject<HTMLHeadingElement | null>;
}) {
  return (
    <>
      <h2
        id={RECOMMENDATION_ANCHOR}
        ref={heading}
        tabIndex={-1}
        className="mt-10 scroll-mt-16 text-h3 font-semibold"
      >
        Your recommendation
      </h2>
      {open ? (
        <fieldset disabled={locked} className="mt-3 flex flex-col gap-6">
          <RadioGroup
            legend="Overall, from what you heard"
            name="recommendation"
            layout="segmented"
            value={draft.recommendation ?? undefined}
            onChange={(value) => onRecommend(value, draft.confidence ?? "medium")}
            options={RECOMMENDATIONS.map((value) => ({ value, label: RECOMMENDATION_NAMES[value] }))}
          />
          <RadioGroup
            legend="How sure are you?"
            name="confidence"
            layout="segmented"
            value={draft.confidence ?? undefined}
            onChange={(value) => onRecommend(draft.recommendation, value)}
            options={CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_NAMES[value] }))}
          />
        </fieldset>
      ) : (
        <p className="mt-2 text-muted">
          This comes last, once every score above is given or marked not assessed.
        </p>
      )}
    </>
  );
}
