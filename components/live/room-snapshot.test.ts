import { describe, expect, it } from "vitest";
import type { Agenda } from "@/lib/domain/interviews/agenda";
import { WAITING_ROOM } from "@/lib/domain/interviews/state";
import { EMPTY_DRAFT } from "@/lib/domain/scoring/draft";
import { markOf } from "@/lib/domain/scoring/standing";
import { acknowledged, catchUp, markBefore, newer, type RoomSnapshot, withWaiting } from "./room-snapshot";

const AGENDA: Agenda = ["alpha", "beta"].map((id) => ({
  id,
  kind: "question",
  title: id,
  plannedMs: 60_000,
  mustHave: true,
  scored: true,
  competencies: [],
}));
const START: RoomSnapshot = {
  room: WAITING_ROOM,
  roomSeq: 0,
  own: { draft: EMPTY_DRAFT, ownSeq: 0, submitted: false },
};
const started = { type: "interview.start", seq: 1, at: 1_000 } as const;
const moved = { type: "interview.move", to: "beta", seq: 2, at: 5_000 } as const;
const score = (level: 1 | 3, seq: number) =>
  ({ type: "score.set", target: "question:alpha", score: level, seq, at: 2_000 }) as const;

describe("catching up", () => {
  it("applies each op once, however often it comes", () => {
    const once = catchUp(START, { room: [started, moved], own: [score(3, 1)] }, AGENDA);
    const twice = once && catchUp(once, { room: [started, moved], own: [score(3, 1)] }, AGENDA);
    expect(once).toMatchObject({ roomSeq: 2, room: { current: "beta" }, own: { ownSeq: 1 } });
    expect(twice).toEqual(once);
  });

  it("says that it cannot when a number is missing, in either lane", () => {
    expect(catchUp(START, { room: [moved], own: [] }, AGENDA)).toBeNull();
    expect(catchUp(START, { room: [], own: [score(3, 2)] }, AGENDA)).toBeNull();
  });

  it("takes the answer to an op for what the stream will say", () => {
    const own = acknowledged(
      { type: "score.set", target: "question:alpha", score: 3 },
      { seq: 1, at: 2_000 },
    );
    expect(own).toEqual({ room: [], own: [score(3, 1)] });
    expect(acknowledged({ type: "interview.start" }, { seq: 1, at: 1_000 })).toEqual({
      room: [started],
      own: [],
    });
  });
});

describe("while changes wait for their answer", () => {
  it("they show as if accepted, on top of what is confirmed", () => {
    const shown = withWaiting(
      START,
      [{ type: "interview.start" }, { type: "score.set", target: "question:alpha", score: 1 }],
      AGENDA,
      9_000,
    );
    expect(shown.room).toMatchObject({ status: "live", startedAt: 9_000 });
    expect(shown.own.draft.scores).toEqual({ "question:alpha": 1 });
    expect(shown.roomSeq).toBe(0);
  });

  it("a step that is not legal any more changes nothing on the screen", () => {
    expect(withWaiting(START, [{ type: "interview.pause" }], AGENDA, 0).room).toEqual(WAITING_ROOM);
  });
});

describe("a reading that was overtaken on its way", () => {
  it("gives each lane from whichever knows more of it", () => {
    const started = catchUp(
      START,
      { room: [{ type: "interview.start", seq: 1, at: 1_000 }], own: [] },
      AGENDA,
    );
    const scored = catchUp(START, { room: [], own: [score(3, 1)] }, AGENDA);
    if (!started || !scored) throw new Error("the fixtures follow each other");
    const merged = newer(started, scored);
    expect(merged).toEqual({ room: started.room, roomSeq: 1, own: scored.own });
    expect(newer(scored, started)).toEqual(merged);
  });

  it("never forgets that one's own card is in", () => {
    const submitted = { ...START, own: { ...START.own, submitted: true } };
    expect(newer(START, submitted).own.submitted).toBe(true);
    expect(newer(submitted, START).own.submitted).toBe(true);
  });
});

it("marks what an author sees: what waits on top of what is confirmed", () => {
  const op = { type: "score.set", target: "question:alpha", score: 4 } as const;
  const confirmed = catchUp(START, { room: [], own: [score(3, 1)] }, AGENDA) ?? START;
  expect(markBefore(op, START, [])).toBe(markOf({ ...op, score: null }));
  expect(markBefore(op, confirmed, [])).toBe(markOf({ ...op, score: 3 }));
  expect(markBefore(op, confirmed, [{ ...op, score: 1 }, { type: "interview.pause" }])).toBe(
    markOf({ ...op, score: 1 }),
  );
  expect(markBefore({ type: "interview.pause" }, confirmed, [])).toBeNull();
});
