import { expect, it } from "vitest";
import { myPart, owesScorecard } from "./my-part";
import { PANEL_ROLES } from "./op";

it.each([
  ["waiting", "lead", false, "enter"],
  ["live", "interviewer", false, "enter"],
  ["paused", "observer", false, "enter"],
  ["waiting", null, false, "none"],
  ["ended", "lead", false, "finish-scorecard"],
  ["ended", "interviewer", true, "read-debrief"],
  ["ended", "shadow", false, "read-debrief"],
  ["ended", null, false, "read-debrief"],
] as const)("an interview that is %s asks of a %s (submitted: %s) to %s", (status, seat, submitted, part) => {
  expect(myPart({ status, seat, submitted })).toBe(part);
});

it("leads and interviewers owe a scorecard, nobody else", () => {
  expect(PANEL_ROLES.filter(owesScorecard)).toEqual(["lead", "interviewer"]);
});
