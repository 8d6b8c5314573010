import { expect, it } from "vitest";
import { Conflict } from "@/db/errors";
import { TooManyTries } from "./too-many-tries";
import { wordsFor } from "./words";

it("a refusal is the sentence of its reason", () => {
  expect(wordsFor(new Conflict("already-paused"))).toBe("The interview is already paused.");
});

it("a refusal nobody wrote a sentence for still says what to do", () => {
  expect(wordsFor(new Conflict("no-such-reason"))).toContain("Reload the page");
});

it.each([
  [1, "about a minute"],
  [60_000, "about a minute"],
  [60_001, "about 2 minutes"],
  [14.2 * 60_000, "about 15 minutes"],
  [3_600_000, "about 60 minutes"],
])("who tried too often waits as long as their limit lasts: %d ms are %s", (waitMs, wait) => {
  expect(wordsFor(new TooManyTries(waitMs))).toBe(`Too many tries. Wait ${wait} and try again.`);
});
