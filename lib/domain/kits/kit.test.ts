import fc from "fast-check";
import { expect, it } from "vitest";
import { plannedMinutes } from "./kit";
import { markedItem, testKit } from "./test-kit";

const frame = (minutes: number) => ({ text: "", minutes });

it.each([
  { opening: 0, closing: 0, items: [], planned: 0 },
  { opening: 3, closing: 4, items: [], planned: 7 },
  { opening: 3, closing: 4, items: [5, 8, 10], planned: 30 },
  { opening: 0, closing: 5, items: [1], planned: 6 },
])("a kit of $opening + $items + $closing minutes plans $planned", ({ opening, closing, items, planned }) => {
  const kit = testKit(
    items.map((minutes, index) => markedItem(`q${index}`, {}, minutes)),
    { opening: frame(opening), closing: frame(closing) },
  );
  expect(plannedMinutes(kit)).toBe(planned);
});

it("the kit's own minutes count, not those the question starts with", () => {
  const longer = { ...markedItem("q", { minutes: 5 }, 5), minutes: 9 };
  expect(plannedMinutes(testKit([longer], { opening: frame(0), closing: frame(0) }))).toBe(9);
});

it("the order of the questions changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (lengths) => {
      const items = lengths.map((minutes, index) => markedItem(`q${index}`, {}, minutes));
      expect(plannedMinutes(testKit(items))).toBe(plannedMinutes(testKit(items.toReversed())));
    }),
  );
});
