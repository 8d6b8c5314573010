import { expect, it } from "vitest";
import { stillLeads, stillPut } from "./still-so";

it.each([
  ["a question taken back in", { skipped: [], current: "alpha" }, false, true],
  ["a question set aside", { skipped: ["beta"], current: "alpha" }, true, true],
  ["no question that is on by now", { skipped: [], current: "beta" }, false, false],
  ["no question that was set aside again", { skipped: ["beta"], current: "alpha" }, false, false],
  ["no question that was taken back in again", { skipped: [], current: "alpha" }, true, false],
])("Undo is about %s", (_what, room, skipped, undoes) => {
  expect(stillPut(room, "beta", skipped)).toBe(undoes);
});

it("Undo takes the lead back only from whom it was passed to", () => {
  expect(stillLeads({ leadSeat: "bea" }, "bea")).toBe(true);
  expect(stillLeads({ leadSeat: "cyd" }, "bea")).toBe(false);
  expect(stillLeads({ leadSeat: null }, "bea")).toBe(false);
});
