import fc from "fast-check";
import { expect, it } from "vitest";
import { momentsOf } from "./replay";
import { AGENDA, attempts, play } from "./test-room";

const MINUTE = 60_000;

it("tells what happened by the interview's own clock, which stands still in a pause", () => {
  const { log } = play([
    { op: { type: "interview.start" }, after: 0 },
    { op: { type: "interview.move", to: "alpha" }, after: MINUTE },
    { op: { type: "interview.pause" }, after: MINUTE },
    { op: { type: "interview.resume" }, after: 5 * MINUTE },
    { op: { type: "entry.reword", entry: "alpha", text: "In short?" }, after: MINUTE },
    { op: { type: "entry.add", text: "And then?" }, after: MINUTE },
    { op: { type: "interview.end" }, after: MINUTE },
  ]);
  expect(momentsOf(log, AGENDA)).toEqual([
    { atMs: 0, kind: "on", entry: "@opening" },
    { atMs: MINUTE, kind: "on", entry: "alpha" },
    { atMs: 2 * MINUTE, kind: "paused", forMs: 5 * MINUTE },
    { atMs: 3 * MINUTE, kind: "reworded", entry: "alpha", text: "In short?" },
    { atMs: 4 * MINUTE, kind: "on", entry: "@extra-1" },
    { atMs: 5 * MINUTE, kind: "ended", by: "lead" },
  ]);
});

it("goes forward only, and names every visit of the room", () => {
  fc.assert(
    fc.property(attempts, (tried) => {
      const { log, room } = play(tried);
      const moments = momentsOf(log, AGENDA);
      for (const [index, { atMs }] of moments.entries())
        expect(atMs).toBeGreaterThanOrEqual(moments[index - 1]?.atMs ?? 0);
      const on = moments.flatMap((one) => (one.kind === "on" ? [one.entry] : []));
      expect(on).toEqual(room.visits.map(({ entry }) => entry));
    }),
  );
});
