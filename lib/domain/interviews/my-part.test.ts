import { expect, it } from "vitest";
import { mayNote, mayScore, myPart, owesScorecard } from "./my-part";
import { PANEL_ROLES } from "./op";

it.each([
  ["waiting", "lead", "open", "enter"],
  ["live", "interviewer", "open", "enter"],
  ["paused", "observer", "open", "enter"],
  ["waiting", null, "open", "none"],
  ["ended", "lead", "open", "finish-scorecard"],
  ["ended", "interviewer", "submitted", "read-debrief"],
  ["ended", "interviewer", "excused", "read-debrief"],
  ["ended", "shadow", "open", "close-scores"],
  ["ended", "shadow", "submitted", "read-debrief"],
  ["ended", "observer", "open", "read-debrief"],
  ["ended", null, "open", "read-debrief"],
] as const)(
  "an interview that is %s asks of a %s whose scorecard is %s to %s",
  (status, seat, card, part) => {
    const [submitted, excused] = [card === "submitted", card === "excused"];
    expect(myPart({ status, seat, submitted, excused })).toBe(part);
  },
);

it("leads and interviewers owe a scorecard, nobody else", () => {
  expect(PANEL_ROLES.filter(owesScorecard)).toEqual(["lead", "interviewer"]);
});

it("shadows score too, observers write notes, and the candidate does neither", () => {
  expect(PANEL_ROLES.filter(mayScore)).toEqual(["lead", "interviewer", "shadow"]);
  expect(PANEL_ROLES.filter(mayNote)).toEqual(["lead", "interviewer", "shadow", "observer"]);
});
