import { describe, expect, it } from "vitest";
import type { Agenda } from "@/lib/domain/interviews/agenda";
import { foldRoom } from "@/lib/domain/interviews/projection";
import { WAITING_ROOM } from "@/lib/domain/interviews/state";
import { nowFraction, stripSegments } from "./strip-segments";

const AGENDA: Agenda = ["a", "b", "c"].map((id) => ({
  id,
  kind: "question",
  title: id.toUpperCase(),
  plannedMs: 60_000,
  mustHave: true,
  scored: true,
  competencies: [],
}));
const skipping = foldRoom(
  [
    { type: "interview.start", seq: 1, at: 0 },
    { type: "interview.move", to: "c", seq: 2, at: 30_000 },
  ],
  AGENDA,
);

describe("the agenda as a strip", () => {
  it("tells done, skipped and current parts apart", () => {
    expect(stripSegments(AGENDA, skipping, 45_000).map(({ state, usedMs }) => [state, usedMs])).toEqual([
      ["done", 30_000],
      ["skipped", 0],
      ["current", 15_000],
    ]);
  });

  it("puts the tick at the share of the current part that is used, and never beyond it", () => {
    expect(nowFraction(AGENDA, skipping, 60_000)).toBeCloseTo((120_000 + 30_000) / 180_000);
    expect(nowFraction(AGENDA, skipping, 999_000)).toBe(1);
  });

  it("has no tick before the start", () => {
    expect(nowFraction(AGENDA, WAITING_ROOM, 5_000)).toBeNull();
  });
});
