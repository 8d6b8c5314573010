import { expect, it } from "vitest";
import { AGENDA, play } from "@/lib/domain/interviews/test-room";
import { stepsAreStuck, whatTheySee } from "./stuck-steps";

const START = { op: { type: "interview.start" }, after: 0 } as const;
const after = (...tried: Parameters<typeof play>[0]) => play(tried).room;

it.each([
  ["a step waits and nothing is sent", 1, "unreachable", "open", true],
  ["a step waits and nothing arrives", 1, "fine", "lost", true],
  ["a step is on its way", 1, "fine", "open", false],
  ["only scores wait", 0, "unreachable", "lost", false],
] as const)("when %s", (_when, stepsWaiting, link, connection, stuck) => {
  expect(stepsAreStuck({ stepsWaiting, link, connection })).toBe(stuck);
});

it.each([
  [after(), "The candidate still waits for the start."],
  [after(START), "The candidate still sees “Welcome”."],
  [
    after(START, { op: { type: "interview.move", to: "alpha" }, after: 0 }),
    "The candidate still sees “alpha's title”.",
  ],
  [after(START, { op: { type: "interview.pause" }, after: 0 }), "The candidate still sees “Short break”."],
  [after(START, { op: { type: "interview.end" }, after: 0 }), "For the candidate the interview has ended."],
])("says what the server has said last", (confirmed, sentence) => {
  expect(whatTheySee({ confirmed, agenda: AGENDA })).toBe(sentence);
});
