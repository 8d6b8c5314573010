import { beforeEach, expect, test, vi } from "vitest";
import { NotFound } from "@/db/errors";
import { type Cursor, MISSED_PAGE } from "@/db/queries/interviews";
import type { SeatScope } from "@/db/scope";
import { KIT, play } from "@/lib/domain/interviews/test-room";
import { candidateReader, panelReader, readCursor, writeCursor } from "./readers";

const log = vi.hoisted(() => ({ room: 0, own: 0, submitted: false, cancelled: false }));
const shown = vi.hoisted(() => ({ room: {} as unknown, kit: {} as unknown }));
const open = vi.hoisted(() => ({ devices: 1 }));
vi.mock("@/db/queries/presence", () => ({ countDevices: async () => open.devices }));
vi.mock("@/db/queries/interviews", () => ({
  MISSED_PAGE: 500,
  isCancelled: async () => log.cancelled,
  getRoom: async () => {
    if (log.cancelled) throw new NotFound("interview");
    return { ...shown, panel: [], organisationName: "Passing House", roomSeq: log.room, now: 0 };
  },
  listOpsAfter: async (_scope: SeatScope, after: Cursor) => {
    const lane = (from: number, last: number) =>
      Array.from({ length: Math.min(500, last - from) }, (_, index) => ({ seq: from + index + 1 }));
    return {
      room: lane(after.room, log.room),
      own: lane(after.own, log.own),
      presence: [],
      submitted: log.submitted,
      cancelled: log.cancelled,
      now: 0,
    };
  },
}));

const START: Moment = { op: { type: "interview.start" }, after: 0 };
const PASS: Moment = { op: { type: "lead.pass", to: "seat-second" }, after: 0 };
const PAUSE: Moment = { op: { type: "interview.pause" }, after: 0 };
type Moment = Parameters<typeof play>[0][number];

const nobody = vi.fn<() => Promise<SeatScope>>();
/** The interview after these steps, as the database would answer. */
function reached(...steps: readonly Moment[]) {
  log.room = steps.length;
  Object.assign(shown, { kit: KIT, room: play(steps).room });
}
beforeEach(() => {
  open.devices = 1;
});
beforeEach(() => Object.assign(log, { room: 0, own: 0, submitted: false, cancelled: false }));

test("a reader who missed more than a page is told so until the last page, in either lane", async () => {
  for (const lane of ["room", "own"] as const) {
    Object.assign(log, { room: 0, own: 0, [lane]: 2 * MISSED_PAGE + 3 });
    const reader = panelReader(nobody, { room: 0, own: 0 });
    const pages = [await reader.next(), await reader.next(), await reader.next(), await reader.next()];
    expect(pages.map(({ more }) => more)).toEqual([true, true, false, false]);
    expect(pages.at(3)?.events).toEqual([]);
    const end = { room: 0, own: 0, [lane]: 2 * MISSED_PAGE + 3 };
    expect(pages.at(2)?.events.at(0)?.id).toBe(writeCursor(end));
  }
});

test("a cursor is read as it was written, and nonsense starts at the beginning", () => {
  expect(readCursor(writeCursor({ room: 12, own: 34 }))).toEqual({ room: 12, own: 34 });
  for (const nonsense of [null, "", "x.y", "-1.-2", "1e99.NaN"])
    expect(readCursor(nonsense)).toEqual({ room: 0, own: 0 });
});

test("a candidate is told of no step that changes nothing for them, the first after connecting included", async () => {
  reached(START);
  const reader = candidateReader(nobody, { room: 1, own: 0 });
  const first = await reader.next();
  reached(START, PASS);
  const passed = await reader.next();
  reached(START, PASS, PAUSE);
  const paused = await reader.next();
  expect([first, passed, paused].map(({ events }) => events.map(({ id }) => id))).toEqual([[], [], ["3.0"]]);
});

test("a candidate who missed a step is told at once", async () => {
  reached(START, PAUSE);
  const { events } = await candidateReader(nobody, { room: 1, own: 0 }).next();
  expect(events).toMatchObject([{ id: "2.0", event: "view", data: { view: { status: "paused" } } }]);
});

test.each([
  ["the panel", panelReader],
  ["the candidate", candidateReader],
])(
  "%s hears once that the interview was cancelled, and goes on after it was restored",
  async (_who, make) => {
    reached();
    const reader = make(nobody, { room: 0, own: 0 });
    await reader.next();
    log.cancelled = true;
    expect((await reader.next()).events).toEqual([{ id: null, event: "cancelled", data: {} }]);
    expect((await reader.next()).events).toEqual([]);
    log.cancelled = false;
    reached(START);
    expect((await reader.next()).events.map(({ id }) => id)).toEqual(["1.0"]);
    log.cancelled = true;
    expect((await reader.next()).events.map(({ event }) => event)).toEqual(["cancelled"]);
  },
);

test("the panel hears once that its own card is in, by whatever device", async () => {
  const reader = panelReader(nobody, { room: 0, own: 0 });
  await reader.next();
  log.submitted = true;
  expect((await reader.next()).events).toEqual([{ id: null, event: "handed-in", data: {} }]);
  expect((await reader.next()).events).toEqual([]);
});

test("a candidate hears of a second device once, and when there is only one again", async () => {
  reached(START);
  const reader = candidateReader(nobody, { room: 1, own: 0 });
  const devices = async () =>
    (await reader.next()).events.flatMap(({ event, data }) => (event === "devices" ? [data] : []));
  expect(await devices()).toEqual([]);
  open.devices = 2;
  expect(await devices()).toEqual([{ count: 2 }]);
  expect(await devices()).toEqual([]);
  open.devices = 1;
  expect(await devices()).toEqual([{ count: 1 }]);
});
