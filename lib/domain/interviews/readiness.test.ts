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
  expect(readinessOf(PANEL, { joined: true, devices: 2 }, ["i", "s", "o"], 3)).toEqual({
    candidate: { joined: true, here: false, devices: 2 },
    interviewers: [
      { id: "l", name: "Mara", here: false },
      { id: "i", name: "Ivo", here: true },
    ],
    changes: 3,
  });
  expect(readinessOf(PANEL, { joined: true, devices: 1 }, ["c"], 0).candidate).toEqual({
    joined: true,
    here: true,
    devices: 1,
  });
  expect(readinessOf([], { joined: false, devices: 0 }, [], 0).candidate).toEqual({
    joined: false,
    here: false,
    devices: 0,
  });
});
