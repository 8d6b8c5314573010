import { expect, it } from "vitest";
import { readinessOf } from "./readiness";

const PANEL = [
  { id: "l", role: "lead", name: "Mara" },
  { id: "i", role: "interviewer", name: "Ivo" },
  { id: "s", role: "shadow", name: "Sid" },
  { id: "o", role: "observer", name: "Olga" },
  { id: "c", role: "candidate", name: "Cato" },
] as const;

it("says who of those who are needed is there", () => {
  expect(readinessOf(PANEL, true, ["i", "s", "o"], 3)).toEqual({
    candidate: { joined: true, here: false },
    interviewers: [
      { id: "l", name: "Mara", here: false },
      { id: "i", name: "Ivo", here: true },
    ],
    changes: 3,
  });
  expect(readinessOf(PANEL, true, ["c"], 0).candidate).toEqual({ joined: true, here: true });
  expect(readinessOf([], false, [], 0).candidate).toEqual({ joined: false, here: false });
});
