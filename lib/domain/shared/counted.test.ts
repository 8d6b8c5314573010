import { expect, it } from "vitest";
import { counted } from "./counted";

it.each([
  [0, "0 rows"],
  [1, "1 row"],
  [2, "2 rows"],
  [21, "21 rows"],
])("%d of a thing is written %s", (count, words) => {
  expect(counted(count, "row")).toBe(words);
});

it("a word with a plural of its own keeps it", () => {
  expect(counted(1, "person", "people")).toBe("1 person");
  expect(counted(3, "person", "people")).toBe("3 people");
});
