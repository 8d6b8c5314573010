import { expect, it } from "vitest";
import { OUTCOMES, outcomeWords, wholeDecision } from "./decision";

it("a list says of a decided interview what was decided", () => {
  expect(OUTCOMES.map(outcomeWords)).toEqual([
    "Decided: make an offer",
    "Decided: invite to the next round",
    "Decided: hold",
    "Decided: decline",
  ]);
});

it.each([
  ["hold", " Heard no threshold. ", { outcome: "hold", reason: "Heard no threshold." }],
  ["hold", "   short    ", null],
  ["hold", "", null],
  ["", "Heard no threshold.", null],
  ["maybe", "Heard no threshold.", null],
])("the outcome “%s” with the reason “%s” is %j", (outcome, reason, whole) => {
  expect(wholeDecision({ outcome, reason })).toEqual(whole);
});
