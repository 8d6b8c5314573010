import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MINUTE } from "@/lib/domain/shared/time";
import type { Agenda, AgendaEntry } from "./agenda";
import { entriesAhead, PACING_GRACE, pacing } from "./pacing";
import { type RoomState, WAITING_ROOM } from "./state";

const entry = (id: string, minutes: number, mustHave = false): AgendaEntry => ({
  id,
  kind: "question",
  title: id,
  plannedMs: minutes * MINUTE,
  mustHave,
  scored: true,
  competencies: [],
});
const AGENDA = [entry("a", 5, true), entry("b", 4), entry("c", 6, true), entry("d", 3), entry("e", 2, true)];

/** On `current` since `since` minutes, everything before it done, the clock at `spent` minutes. */
function at(current: string, spent: number, since = 0, agenda: Agenda = AGENDA): RoomState {
  const index = agenda.findIndex(({ id }) => id === current);
  return {
    ...WAITING_ROOM,
    status: "live",
    startedAt: 0,
    clock: { spentMs: spent * MINUTE, runningSince: null },
    current,
    enteredAtMs: (spent - since) * MINUTE,
    visits: agenda.slice(0, index + 1).map(({ id }) => ({ entry: id, atMs: 0 })),
  };
}

describe("pacing", () => {
  it.each<[string, RoomState, ReturnType<typeof pacing>]>([
    ["nothing to say before the start", WAITING_ROOM, null],
    ["nothing to say after the end", { ...at("e", 30), status: "ended" }, null],
    ["as planned", at("b", 5), { kind: "on-time" }],
    ["a minute over is not worth a word", at("b", 6), { kind: "on-time" }],
    [
      "two minutes late: the shorter optional question goes",
      at("b", 7),
      { kind: "late", byMs: 2 * MINUTE, drop: ["d"] },
    ],
    ["the current question counts with what it has left", at("b", 7, 3), { kind: "on-time" }],
    [
      "a question over its time needs nothing more",
      at("b", 11, 6),
      { kind: "late", byMs: 2 * MINUTE, drop: ["d"] },
    ],
    ["must-haves no longer fit", at("c", 14, 0), { kind: "short", byMs: 2 * MINUTE, drop: ["d"] }],
    ["set aside already", { ...at("b", 7), skipped: ["d"] }, { kind: "on-time" }],
    ["added time", { ...at("b", 7), addedMs: 2 * MINUTE }, { kind: "on-time" }],
  ])("%s", (_what, room, expected) => {
    expect(pacing(room, AGENDA, 0)).toEqual(expected);
  });

  it("drops what loses the least time, and keeps more questions rather than fewer", () => {
    const agenda = [
      entry("now", 1, true),
      entry("six", 6),
      entry("two", 2),
      entry("four", 4),
      entry("end", 1, true),
    ];
    const late = (minutes: number) => pacing(at("now", minutes, 0, agenda), agenda, 0);
    expect(late(2)).toMatchObject({ drop: ["two"] });
    expect(late(3)).toMatchObject({ drop: ["four"] });
    expect(late(5)).toMatchObject({ drop: ["six"] });
  });

  it("whenever all must-haves can still be kept, what it advises keeps them and fits", () => {
    const agendas = fc
      .array(fc.record({ minutes: fc.integer({ min: 1, max: 15 }), mustHave: fc.boolean() }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((made) => made.map(({ minutes, mustHave }, index) => entry(`q${index}`, minutes, mustHave)));
    fc.assert(
      fc.property(agendas, fc.nat(11), fc.nat(120), fc.nat(15), (agenda, index, spent, since) => {
        const current = agenda[Math.min(index, agenda.length - 1)];
        if (!current) return;
        const room = at(current.id, spent, Math.min(since, spent), agenda);
        const advice = pacing(room, agenda, 0);
        const left = agenda.reduce((sum, one) => sum + one.plannedMs, 0) - spent * MINUTE;
        const rest = Math.max(0, current.plannedMs - Math.min(since, spent) * MINUTE);
        const ahead = entriesAhead(room, agenda);
        const time = (entries: Agenda) => entries.reduce((sum, one) => sum + one.plannedMs, rest);
        const musts = ahead.filter((one) => one.mustHave);
        if (advice?.kind === "on-time") {
          expect(time(ahead)).toBeLessThanOrEqual(left + PACING_GRACE);
          return;
        }
        const drop = new Set(advice?.drop);
        const kept = ahead.filter((one) => !drop.has(one.id));
        expect(musts.every((must) => kept.includes(must))).toBe(true);
        if (time(musts) <= left) {
          expect(advice?.kind).toBe("late");
          expect(time(kept)).toBeLessThanOrEqual(left);
          const cheapest = ahead
            .filter((one) => drop.has(one.id))
            .sort((one, other) => one.plannedMs - other.plannedMs);
          for (const one of cheapest) expect(time(kept) + one.plannedMs).toBeGreaterThan(left);
        } else if (time(musts) > left + PACING_GRACE) {
          expect(advice).toMatchObject({ kind: "short", byMs: time(musts) - left });
          expect(kept).toEqual(musts);
        }
      }),
    );
  });
});
