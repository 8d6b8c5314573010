import fc from "fast-check";
import { expect, it } from "vitest";
import { applyRoomOp, foldRoom } from "./projection";
import { WAITING_ROOM } from "./state";
import { AGENDA, attempts, play, ZERO } from "./test-room";

it("the log of what was accepted folds to the room that was decided", () => {
  fc.assert(
    fc.property(attempts, (tried) => {
      const { room, log } = play(tried);
      expect(foldRoom(log, AGENDA)).toEqual(room);
    }),
  );
});

it("a room that was stored and read back goes on as if it had never been away", () => {
  fc.assert(
    fc.property(attempts, fc.nat(), (tried, cut) => {
      const { room, log } = play(tried);
      const split = log.length === 0 ? 0 : cut % log.length;
      const stored = JSON.parse(JSON.stringify(foldRoom(log.slice(0, split), AGENDA)));
      const resumed = log.slice(split).reduce((at, op) => applyRoomOp(at, op, AGENDA), stored);
      expect(resumed).toEqual(room);
    }),
  );
});

it("the time of day an interview begins at changes no length of time in it", () => {
  fc.assert(
    fc.property(attempts, fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (tried, shift) => {
      const here = play(tried).room;
      const there = play(tried, ZERO + shift).room;
      expect([there.usedMs, there.enteredAtMs, there.clock.spentMs, there.addedMs, there.status]).toEqual([
        here.usedMs,
        here.enteredAtMs,
        here.clock.spentMs,
        here.addedMs,
        here.status,
      ]);
    }),
  );
});

it("an empty log is the waiting room", () => {
  expect(foldRoom([], AGENDA)).toEqual(WAITING_ROOM);
});

it("a log that does not follow is not ours, and says at which op", () => {
  expect(() => foldRoom([{ type: "interview.pause", seq: 7, at: ZERO }], AGENDA)).toThrow(
    "op 7 (interview.pause) does not follow: not-started",
  );
});
