import { expect, it } from "vitest";
import { TOLERANCE } from "./forms";
import { mustsText, spreadText, toleranceText } from "./parallel-text";
import { kitItems } from "./reasons";
import { entry, requestFor } from "./test-bank";

it("says what parallel kits may differ by", () => {
  expect(toleranceText(TOLERANCE)).toBe(
    "Parallel kits are equally long, cover the same, and share no question but pinned ones. Two of them differ by 1 question on any subject and by half a level of difficulty in all, at most.",
  );
});

it.each([
  [{ minutes: 0, subject: 0, level: 0 }, "These do not differ in minutes, subjects or difficulty."],
  [
    { minutes: 0, subject: 1, level: 0.25 },
    "These differ by 1 question on a subject and 0.25 levels of difficulty at most.",
  ],
  [{ minutes: 2, subject: 0, level: 0 }, "These differ by 2 minutes at most."],
])("says what they do differ by: %j", (spread, sentence) => {
  expect(spreadText(spread)).toBe(sentence);
});

it("counts what a kit covers of what it must", () => {
  const request = requestFor({ mustSubjects: ["database", "api"], mustKinds: ["technical"] });
  const bank = [entry("a"), entry("b", { subject: "api" })];
  expect(mustsText(request, kitItems(bank, bank, request))).toBe("All 3 musts covered");
  expect(mustsText(request, kitItems(bank.slice(0, 1), bank, request))).toBe("2 of 3 musts covered");
  expect(mustsText(requestFor(), [])).toBe("Nothing in particular to cover");
});
