import { expect, it } from "vitest";
import { unaskedIn, wasOn } from "./asked";
import { WAITING_ROOM } from "./state";
import { AGENDA, play } from "./test-room";

const START = { op: { type: "interview.start" } as const, after: 0 };
const END = { op: { type: "interview.end" } as const, after: 1_000 };
const to = (entry: string) => ({ op: { type: "interview.move", to: entry } as const, after: 1_000 });

it.each([
  ["nothing was on before the start", [], ["alpha", "beta"]],
  ["the welcome asks nothing", [START], ["alpha", "beta"]],
  ["what is on is asked", [START, to("alpha")], ["beta"]],
  ["what was on and left is asked", [START, to("alpha"), to("gamma"), END], ["beta"]],
  ["the one after the other", [START, to("beta"), to("alpha"), END], []],
])("%s", (_what, tried, unasked) => {
  expect(unaskedIn(play(tried).room, AGENDA)).toEqual(unasked);
});

it("a room stored before visits were written down knows what was on by its minutes", () => {
  const old = { ...WAITING_ROOM, usedMs: { alpha: 60_000 }, current: "beta" };
  expect(unaskedIn(old, AGENDA)).toEqual([]);
  expect(wasOn(old, "constructor")).toBe(false);
});
