import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "@/lib/domain/shared/time";
import { closesItselfAt, isForgotten } from "./forgotten";
import type { RoomOp } from "./op";
import { AGENDA, play, ZERO } from "./test-room";

const PLANNED = AGENDA.reduce((sum, entry) => sum + entry.plannedMs, 0);
const roomAfter = (...ops: RoomOp[]) => play(ops.map((op) => ({ op, after: 0 }))).room;
const START = { type: "interview.start" } as const;

describe("an interview that nobody ends", () => {
  it.each<[string, readonly RoomOp[], number | null]>([
    ["not started", [], null],
    ["live", [START], ZERO + PLANNED + 2 * HOUR],
    ["paused", [START, { type: "interview.pause" }], ZERO + PLANNED + 2 * HOUR],
    [
      "with added time",
      [START, { type: "interview.add-time", minutes: 7 }],
      ZERO + PLANNED + 2 * HOUR + 7 * MINUTE,
    ],
    ["ended", [START, { type: "interview.end" }], null],
  ])("%s: closes itself two hours after its time was up, by the wall", (_state, ops, at) => {
    expect(closesItselfAt(roomAfter(...ops), AGENDA)).toBe(at);
  });

  it("is forgotten from that moment on and not a moment before", () => {
    const at = ZERO + PLANNED + 2 * HOUR;
    expect(isForgotten(roomAfter(START), AGENDA, at - 1)).toBe(false);
    expect(isForgotten(roomAfter(START), AGENDA, at)).toBe(true);
    expect(isForgotten(roomAfter(), AGENDA, at)).toBe(false);
  });
});
