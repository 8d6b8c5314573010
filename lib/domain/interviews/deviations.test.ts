import { describe, expect, it } from "vitest";
import { type Deviation, deviationsOf } from "./deviations";
import type { RoomOp } from "./op";
import { AGENDA, play } from "./test-room";

const START = { type: "interview.start" } as const;
const END = { type: "interview.end" } as const;
const move = (to: string): RoomOp => ({ type: "interview.move", to });
const found = (...ops: RoomOp[]) => deviationsOf(play(ops.map((op) => ({ op, after: 10_000 }))).room, AGENDA);
const ALL = [START, move("alpha"), move("beta"), move("gamma"), move("@closing")];

describe("where an interview left its kit", () => {
  it.each<[string, readonly RoomOp[], readonly Deviation[]]>([
    ["nowhere, asked as planned", [...ALL, END], []],
    [
      "nowhere, going back to an earlier question",
      [START, move("alpha"), move("beta"), move("alpha"), move("gamma"), move("@closing"), END],
      [],
    ],
    [
      "ended before the candidate could ask",
      [START, move("alpha"), move("beta"), move("gamma"), END],
      [{ kind: "not-reached", entry: "@closing" }],
    ],
    ["nowhere yet, while there is time to ask", [START, move("alpha")], []],
    [
      "not asked at the end",
      [START, move("alpha"), move("gamma"), move("@closing"), END],
      [{ kind: "skipped", entry: "beta" }],
    ],
    [
      "set aside before the end",
      [START, { type: "entry.skip", entry: "beta", skipped: true }],
      [{ kind: "skipped", entry: "beta" }],
    ],
    [
      "asked late",
      [START, move("beta"), move("alpha"), move("gamma"), move("@closing"), END],
      [{ kind: "reordered", entry: "alpha" }],
    ],
    [
      "asked with other words",
      [...ALL, { type: "entry.reword", entry: "beta", text: "In short?" }, END],
      [{ kind: "reworded", entry: "beta", text: "In short?" }],
    ],
    [
      "other words for what was never asked are no other words",
      [
        START,
        move("alpha"),
        move("gamma"),
        { type: "entry.reword", entry: "beta", text: "In short?" },
        move("@closing"),
        END,
      ],
      [{ kind: "skipped", entry: "beta" }],
    ],
    [
      "a question nobody planned",
      [
        START,
        move("alpha"),
        { type: "entry.add", text: "And then?" },
        move("beta"),
        move("gamma"),
        move("@closing"),
        END,
      ],
      [{ kind: "extra", entry: "@extra-1", text: "And then?", atMs: 20_000 }],
    ],
  ])("%s", (_what, ops, deviations) => {
    expect(found(...ops)).toEqual(deviations);
  });

  it("in the order of the kit, extra questions last", () => {
    const added = { type: "entry.add", text: "And then?" } as const;
    const deviations = found(
      START,
      added,
      move("gamma"),
      move("alpha"),
      { type: "entry.reword", entry: "alpha", text: "So?" },
      move("@closing"),
      END,
    );
    expect(deviations.map(({ kind, entry }) => [kind, entry])).toEqual([
      ["reordered", "alpha"],
      ["reworded", "alpha"],
      ["skipped", "beta"],
      ["extra", "@extra-1"],
    ]);
  });
});
