import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaNow } from "./agenda-now";
import { elapsed } from "./clock";
import { closesItselfAt } from "./forgotten";
import type { RoomOp } from "./op";
import { INTERVIEW_STATUSES, type InterviewStatus, type RoomState, usedOn, WAITING_ROOM } from "./state";
import { AGENDA, attempts, play, ZERO } from "./test-room";
import { decide, ROOM_REFUSALS, type RoomRefusal } from "./transition";

const START = { type: "interview.start" } as const;
const PAUSE = { type: "interview.pause" } as const;
const RESUME = { type: "interview.resume" } as const;
const END = { type: "interview.end" } as const;
const JOIN = { type: "candidate.join" } as const;
const move = (to: string): RoomOp => ({ type: "interview.move", to });
const addTime = (minutes: number): RoomOp => ({ type: "interview.add-time", minutes });
const EXPIRE = { type: "interview.expire" } as const;
const skip = (entry: string, skipped = true): RoomOp => ({ type: "entry.skip", entry, skipped });
const reword = (entry: string, text: string): RoomOp => ({ type: "entry.reword", entry, text });
const add = (text: string): RoomOp => ({ type: "entry.add", text });
const pass = (to: string): RoomOp => ({ type: "lead.pass", to });
const think = (on: boolean): RoomOp => ({ type: "candidate.think", on });

const WAY_TO: Record<InterviewStatus, readonly RoomOp[]> = {
  waiting: [],
  live: [START],
  paused: [START, PAUSE],
  ended: [START, END],
};

const room = (status: InterviewStatus): RoomState =>
  play(WAY_TO[status].map((op) => ({ op, after: 1_000 }))).room;

/** What each op leads to from waiting, live, paused, ended: the next status or the refusal. */
const TABLE: readonly (readonly [RoomOp, readonly (InterviewStatus | RoomRefusal)[]])[] = [
  [START, ["live", "already-started", "already-started", "already-ended"]],
  [move("beta"), ["not-started", "live", "paused", "already-ended"]],
  [move("unknown"), ["not-started", "unknown-entry", "unknown-entry", "already-ended"]],
  [PAUSE, ["not-started", "paused", "already-paused", "already-ended"]],
  [RESUME, ["not-started", "not-paused", "live", "already-ended"]],
  [addTime(5), ["not-started", "live", "paused", "already-ended"]],
  [END, ["not-started", "ended", "ended", "already-ended"]],
  [JOIN, ["waiting", "live", "paused", "already-ended"]],
  [think(true), ["not-started", "live", "already-paused", "already-ended"]],
  [think(false), ["not-started", "live", "already-paused", "already-ended"]],
  [skip("beta"), ["not-started", "live", "paused", "already-ended"]],
  [skip("@closing"), ["not-started", "unknown-entry", "unknown-entry", "already-ended"]],
  [skip("unknown"), ["not-started", "unknown-entry", "unknown-entry", "already-ended"]],
  [reword("beta", "Said so"), ["not-started", "live", "paused", "already-ended"]],
  [reword("@opening", "Said so"), ["not-started", "unknown-entry", "unknown-entry", "already-ended"]],
  [reword("unknown", "Said so"), ["not-started", "unknown-entry", "unknown-entry", "already-ended"]],
  [add("And then?"), ["not-started", "live", "paused", "already-ended"]],
  [EXPIRE, ["not-started", "not-forgotten", "not-forgotten", "already-ended"]],
  [pass("seat-second"), ["waiting", "live", "paused", "already-ended"]],
];
const steps = TABLE.flatMap(([op, row]) =>
  INTERVIEW_STATUSES.map((from, column) => ({ op, type: op.type, from, to: row[column] })),
);

describe("from each status", () => {
  it.each(steps)("$from, $type ($op.to$op.on): $to", ({ op, from, to }) => {
    const decided = decide(room(from), op, AGENDA, ZERO + 10_000);
    expect(decided.ok ? decided.value.status : decided.reason).toBe(to);
  });

  it("an empty agenda cannot be started", () => {
    expect(decide(WAITING_ROOM, START, [], ZERO)).toEqual({ ok: false, reason: "empty-agenda" });
  });

  it("every reason there is can come up", () => {
    const reached = new Set<unknown>(["empty-agenda", ...steps.map(({ to }) => to)]);
    expect(ROOM_REFUSALS.filter((reason) => !reached.has(reason))).toEqual([]);
  });

  it("a refusal leaves the room it was asked about as it was", () => {
    for (const { op, from } of steps) {
      const before = room(from);
      const copy = structuredClone(before);
      decide(before, op, AGENDA, ZERO + 10_000);
      expect(before).toEqual(copy);
    }
  });
});

describe("one step", () => {
  it("starting puts the first entry on and the clock to running", () => {
    expect(room("live")).toMatchObject({
      status: "live",
      startedAt: ZERO + 1_000,
      current: AGENDA[0]?.id,
      clock: { spentMs: 0, runningSince: ZERO + 1_000 },
    });
  });

  it("going to the entry that is on changes nothing", () => {
    const live = room("live");
    expect(decide(live, move("@opening"), AGENDA, ZERO + 9_000)).toEqual({ ok: true, value: live });
  });

  it("time goes on adding up when an entry is returned to", () => {
    const { room: back, now } = play([
      { op: START, after: 0 },
      { op: move("alpha"), after: 60_000 },
      { op: move("beta"), after: 30_000 },
      { op: move("alpha"), after: 20_000 },
    ]);
    expect(["@opening", "alpha", "beta"].map((id) => usedOn(back, id, now + 5_000))).toEqual([
      60_000, 35_000, 20_000,
    ]);
  });

  it("a second join does not move the moment of the first", () => {
    const { room: joined } = play([
      { op: JOIN, after: 10 },
      { op: JOIN, after: 10 },
    ]);
    expect(joined.candidateJoinedAt).toBe(ZERO + 10);
  });

  it("a minute to think lasts a minute, and a pause, a move or the end cuts it short", () => {
    const thinking = play([
      { op: START, after: 0 },
      { op: think(true), after: 1_000 },
    ]).room;
    expect(thinking.thinkingUntil).toBe(ZERO + 61_000);
    for (const op of [PAUSE, move("beta"), END, think(false)]) {
      const decided = decide(thinking, op, AGENDA, ZERO + 2_000);
      expect(decided.ok && decided.value.thinkingUntil).toBeNull();
    }
  });

  it("every entry that comes on is noted with the reading of the clock, and coming back is a new visit", () => {
    const { room: at } = play([
      { op: START, after: 500 },
      { op: move("alpha"), after: 60_000 },
      { op: move("alpha"), after: 1_000 },
      { op: PAUSE, after: 1_000 },
      { op: move("beta"), after: 90_000 },
      { op: move("alpha"), after: 90_000 },
    ]);
    expect(at.visits).toEqual([
      { entry: "@opening", atMs: 0 },
      { entry: "alpha", atMs: 60_000 },
      { entry: "beta", atMs: 62_000 },
      { entry: "alpha", atMs: 62_000 },
    ]);
  });

  it("an extra question comes on at once, behind what was on, and can be returned to", () => {
    const { room: at } = play(
      [START, move("alpha"), add("And then?"), move("beta"), add("Why so?")].map((op) => ({ op, after: 0 })),
    );
    expect(at.current).toBe("@extra-2");
    expect(agendaNow(AGENDA, at).map(({ id }) => id)).toEqual([
      "@opening",
      "alpha",
      "@extra-1",
      "beta",
      "@extra-2",
      "gamma",
      "@closing",
    ]);
    expect(decide(at, move("@extra-1"), AGENDA, ZERO).ok).toBe(true);
    expect(decide(at, move("@extra-3"), AGENDA, ZERO).ok).toBe(false);
  });

  it("coming to a question that was set aside takes it back in", () => {
    const aside = play(
      [START, skip("beta"), skip("gamma"), move("beta")].map((op) => ({ op, after: 0 })),
    ).room;
    expect(aside.skipped).toEqual(["gamma"]);
  });

  it("saying it as written after all removes the other words", () => {
    const said = [START, reword("alpha", "One"), reword("alpha", "Two"), reword("beta", "Three")];
    const { room: at } = play([...said, reword("beta", "")].map((op) => ({ op, after: 0 })));
    expect(at.reworded).toEqual({ alpha: "Two" });
  });

  it("says who ended it", () => {
    const live = room("live");
    const at = closesItselfAt(live, AGENDA);
    const expired = decide(live, EXPIRE, AGENDA, at ?? 0);
    expect(expired.ok && expired.value).toMatchObject({ status: "ended", endedBy: "itself", endedAt: at });
    expect(room("ended").endedBy).toBe("lead");
  });

  it("added time adds up", () => {
    const { room: longer } = play([START, addTime(5), addTime(2)].map((op) => ({ op, after: 0 })));
    expect(longer.addedMs).toBe(420_000);
  });

  it("what was added can be taken back, and nothing of the kit's own time", () => {
    const undone = play([START, addTime(5), addTime(-5)].map((op) => ({ op, after: 0 }))).room;
    const more = play([START, addTime(2), addTime(-5)].map((op) => ({ op, after: 0 }))).room;
    expect([undone.addedMs, more.addedMs]).toEqual([0, 0]);
  });
});

describe("any course of an interview", () => {
  it("accounts for every running moment once: the entries' times add up to the clock", () => {
    fc.assert(
      fc.property(attempts, fc.integer({ min: 0, max: 600_000 }), (tried, wait) => {
        for (const { room: at, now } of play(tried).moments) {
          for (const instant of [now, now + wait]) {
            const times = agendaNow(AGENDA, at).map(({ id }) => usedOn(at, id, instant));
            expect(times.reduce((sum, time) => sum + time, 0)).toBe(elapsed(at.clock, instant));
            expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it("counts the live time and nothing of the pauses", () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        let live = 0;
        let status: InterviewStatus = "waiting";
        for (const [index, moment] of play(tried).moments.entries()) {
          if (status === "live") live += tried[index]?.after ?? 0;
          status = moment.room.status;
          expect(elapsed(moment.room.clock, moment.now)).toBe(live);
        }
      }),
    );
  });

  it("runs its clock exactly while it is live, and has an entry on exactly once it has started", () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        for (const { room: at } of play(tried).moments) {
          expect(at.clock.runningSince !== null).toBe(at.status === "live");
          expect(at.current === null).toBe(at.status === "waiting");
          expect(at.startedAt === null).toBe(at.status === "waiting");
          expect(at.endedAt !== null).toBe(at.status === "ended");
          if (at.status !== "live") expect(at.thinkingUntil).toBeNull();
        }
      }),
    );
  });

  it("accepts nothing after the end", () => {
    fc.assert(
      fc.property(attempts, attempts, (before, after) => {
        const { moments } = play([{ op: START, after: 0 }, ...before, { op: END, after: 0 }, ...after]);
        const end = moments.findIndex(({ room: at }) => at.status === "ended");
        expect(end).toBeGreaterThanOrEqual(0);
        for (const late of moments.slice(end + 1)) {
          expect(late.accepted).toBe(false);
          expect(late.room).toBe(moments[end]?.room);
        }
      }),
    );
  });
});
