/** Areas of the pure ring, each with the areas it may use besides itself and shared. There are no loops. */
export const AREAS: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  identity: [],
  questions: [],
  rubrics: [],
  kits: ["questions", "rubrics"],
  assembly: ["kits", "questions"],
  loops: ["assembly", "questions"],
  interviews: ["kits", "questions", "rubrics"],
  scoring: ["rubrics"],
  debrief: ["scoring", "rubrics"],
  calibration: ["scoring"],
  practice: ["questions", "rubrics", "interviews", "scoring"],
  exchange: ["questions", "rubrics", "kits", "scoring", "loops", "interviews", "debrief"],
};
