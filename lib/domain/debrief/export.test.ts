import { expect, it } from "vitest";
import { debriefCsv, debriefJson, type ExportedDebrief } from "./export";

const line = (entry: string, text: string) =>
  ({ id: text, entry, mark: "plus", text, heardAtMs: 5 }) as const;

const DEBRIEF: ExportedDebrief = {
  interviewId: "7",
  candidateName: "Ada, the first",
  kit: { name: "Backend" },
  names: { "question:alpha": "Rolling back" },
  scorecards: [
    {
      name: "Mara",
      recommendation: "yes",
      confidence: "high",
      ratings: [
        { target: "question:alpha", score: 3, reason: "=Solid" },
        { target: "competency:growth", score: 0, reason: null },
      ],
      evidence: [line("alpha", "named the lock"), line("@closing", "asked about on-call")],
    },
  ],
  decision: { outcome: "hold", reason: "One more round.", decider: "Olive", decidedAt: 0 },
};

it("the table has one row per rating, and what was not assessed has no number", () => {
  expect(debriefCsv(DEBRIEF).split("\r\n").slice(1)).toEqual([
    `"7","Ada, the first","Backend","Mara","question:alpha","Rolling back","3","yes","'=Solid","yes","high"`,
    `"7","Ada, the first","Backend","Mara","competency:growth","competency:growth","","no","","yes","high"`,
    "",
  ]);
});

it("the file holds every line of evidence once, and the decision", () => {
  const { scorecards, decision, version } = debriefJson(DEBRIEF);
  expect(version).toBe(1);
  expect(scorecards[0]).toMatchObject({
    rater: "Mara",
    ratings: [
      { name: "Rolling back", score: 3, evidence: [{ text: "named the lock" }] },
      { score: null, reason: null, evidence: [] },
    ],
    otherEvidence: [{ entry: "@closing", text: "asked about on-call" }],
  });
  expect(decision).toEqual({
    outcome: "hold",
    reason: "One more round.",
    decider: "Olive",
    decidedAt: "1970-01-01T00:00:00.000Z",
  });
  expect(debriefJson({ ...DEBRIEF, decision: null }).decision).toBeNull();
});
