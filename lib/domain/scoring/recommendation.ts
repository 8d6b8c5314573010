/** Asked last, and there is no neutral answer. */
export const RECOMMENDATIONS = ["strong-no", "no", "yes", "strong-yes"] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

export const RECOMMENDATION_NAMES: Record<Recommendation, string> = {
  "strong-no": "Strong no",
  no: "No",
  yes: "Yes",
  "strong-yes": "Strong yes",
};

export const CONFIDENCES = ["low", "medium", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const CONFIDENCE_NAMES: Record<Confidence, string> = {
  low: "Low",
  medium: "Medium",
  high: "High",
};
