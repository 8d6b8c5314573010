/** The five competencies that come with the product, in the order they are shown. */
export const COMPETENCIES = [
  "breaking-problems-down",
  "communication",
  "pragmatism",
  "ownership",
  "growth",
] as const;
export type Competency = (typeof COMPETENCIES)[number];

export const COMPETENCY_NAMES: Record<Competency, string> = {
  "breaking-problems-down": "Breaking problems down",
  communication: "Communication",
  pragmatism: "Pragmatism",
  ownership: "Ownership",
  growth: "Growth",
};
