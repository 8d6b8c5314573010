import { expect, it } from "vitest";
import type { RoomOp } from "@/lib/domain/interviews/op";
import { AGENDA, play } from "@/lib/domain/interviews/test-room";
import { differencesIn, minutesIn } from "./differences";

const START = { type: "interview.start" } as const;
const END = { type: "interview.end" } as const;
const move = (to: string): RoomOp => ({ type: "interview.move", to });
const roomAfter = (...ops: RoomOp[]) => play(ops.map((op) => ({ op, after: 60_000 }))).room;
const ALL = [START, move("alpha"), move("beta"), move("gamma"), move("@closing")];
const titleOf = (id: string) => AGENDA.find((entry) => entry.id === id)?.title;

it("an interview held as the kit has it differs in nothing", () => {
  expect(differencesIn(roomAfter(...ALL, END), AGENDA)).toEqual([]);
});

it.each<[string, readonly RoomOp[], string, string | null]>([
  [
    "not asked",
    [START, move("alpha"), move("gamma"), move("@closing"), END],
    `“${titleOf("beta")}” was not asked.`,
    null,
  ],
  [
    "set aside",
    [
      START,
      move("alpha"),
      { type: "entry.skip", entry: "beta", skipped: true },
      move("gamma"),
      move("@closing"),
      END,
    ],
    `“${titleOf("beta")}” was set aside and not asked.`,
    null,
  ],
  [
    "late",
    [START, move("beta"), move("alpha"), move("gamma"), move("@closing"), END],
    `“${titleOf("alpha")}” came later than in the kit.`,
    null,
  ],
  [
    "other words",
    [...ALL, { type: "entry.reword", entry: "beta", text: "In short?" }, END],
    `“${titleOf("beta")}” was asked in other words:`,
    "In short?",
  ],
  [
    "not planned",
    [...ALL, { type: "entry.add", text: "And then?" }, END],
    "At 05:00 a question was asked that is not in the kit:",
    "And then?",
  ],
  [
    "their questions",
    [...ALL.slice(0, -1), END],
    `“${titleOf("@closing")}” was not reached: the interview ended before it.`,
    null,
  ],
  ["one minute more", [...ALL, { type: "interview.add-time", minutes: 1 }, END], "1 minute was added.", null],
  [
    "five minutes more",
    [...ALL, { type: "interview.add-time", minutes: 5 }, END],
    "5 minutes were added.",
    null,
  ],
])("%s", (_what, ops, fact, said) => {
  expect(differencesIn(roomAfter(...ops), AGENDA)).toEqual([{ fact, said }]);
});

it("an interview that nobody ended says so", () => {
  const room = { ...roomAfter(...ALL, END), endedBy: "itself" } as const;
  expect(differencesIn(room, AGENDA).map(({ fact }) => fact)).toEqual([
    "Nobody ended the interview; it was closed long after its time was up.",
  ]);
});

it("the minutes of each entry stand beside what was planned, with those nobody planned", () => {
  const room = roomAfter(START, move("alpha"), { type: "entry.add", text: "And then?" }, move("alpha"), END);
  const rows = minutesIn(room, AGENDA).map(({ id, used }) => [id, used]);
  expect(rows).toEqual([
    ["@opening", 1],
    ["alpha", 2],
    ["@extra-1", 1],
    ["beta", 0],
    ["gamma", 0],
    ["@closing", 0],
  ]);
  expect(minutesIn(room, AGENDA).find(({ id }) => id === "beta")?.planned).toBe(8);
});
