import { expect, it } from "vitest";
import { HOUR } from "@/lib/domain/shared/time";
import { type Appointment, bySoonest, move, settable, type Timed } from "./appointment";

const NOW = Date.UTC(2026, 10, 24, 12);
const TOMORROW = NOW + 24 * HOUR;
const SET: Appointment = { at: TOMORROW, zone: "Europe/Berlin", movedFrom: null };
const OPEN: Timed = { kind: "real", status: "waiting", cancelled: false, appointment: SET, changes: 4 };
const LATER = { at: TOMORROW + HOUR, zone: "Europe/Berlin" };

it.each([
  ["just now", -1, true],
  ["an hour ago", -60, true],
  ["more than an hour ago", -61, "time-passed"],
  ["in a year", 366 * 24 * 60, true],
  ["in more than a year", 366 * 24 * 60 + 1, "time-too-far"],
] as const)("a beginning %s: %s minutes away, %s", (_when, away, expected) => {
  const result = settable(NOW + away * 60_000, NOW);
  expect(result.ok || result.reason).toBe(expected);
});

it("the first time is no move, a later one says from when", () => {
  expect(move({ ...OPEN, appointment: null }, LATER, 4, NOW)).toEqual({
    ok: true,
    value: { ...LATER, movedFrom: null },
  });
  expect(move(OPEN, LATER, 4, NOW)).toEqual({ ok: true, value: { ...LATER, movedFrom: TOMORROW } });
});

it("the same time sent again changes nothing, also when it is late to say so", () => {
  for (const after of [4, 3]) expect(move(OPEN, SET, after, NOW)).toEqual({ ok: true, value: null });
});

it("the same moment named in another zone is not called a move, and keeps what was moved before", () => {
  const elsewhere = { at: TOMORROW, zone: "America/New_York" };
  expect(move(OPEN, elsewhere, 4, NOW)).toEqual({ ok: true, value: { ...elsewhere, movedFrom: null } });
  const moved = { ...OPEN, appointment: { ...LATER, movedFrom: TOMORROW } };
  expect(move(moved, { ...LATER, zone: "UTC" }, 4, NOW)).toMatchObject({ value: { movedFrom: TOMORROW } });
});

it.each([
  [{ kind: "demo" }, "only-a-demo"],
  [{ cancelled: true }, "cancelled"],
  [{ status: "live" }, "already-started"],
  [{ status: "paused" }, "already-started"],
  [{ status: "ended" }, "already-ended"],
  [{ changes: 5 }, "moved-meanwhile"],
] as const)("%o cannot be moved: %s", (change, reason) => {
  expect(move({ ...OPEN, ...change }, LATER, 4, NOW)).toEqual({ ok: false, reason });
});

it("is not moved to a time that has passed", () => {
  expect(move(OPEN, { ...LATER, at: NOW - 2 * HOUR }, 4, NOW)).toEqual({ ok: false, reason: "time-passed" });
});

it("the soonest comes first, and what has no time keeps its order after them", () => {
  const one = (id: string, at: number | null) => ({
    id,
    appointment: at === null ? null : { ...SET, at },
  });
  const sorted = bySoonest([one("a", null), one("b", 20), one("c", 10), one("d", null), one("e", 20)]);
  expect(sorted.map(({ id }) => id)).toEqual(["c", "b", "e", "a", "d"]);
});
