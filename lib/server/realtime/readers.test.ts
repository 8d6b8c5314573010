import { beforeEach, expect, test, vi } from "vitest";
import { type Cursor, MISSED_PAGE } from "@/db/queries/interviews";
import type { SeatScope } from "@/db/scope";
import { panelReader, readCursor, writeCursor } from "./readers";

const log = vi.hoisted(() => ({ room: 0, own: 0 }));
vi.mock("@/db/queries/interviews", () => ({
  MISSED_PAGE: 500,
  listOpsAfter: async (_scope: SeatScope, after: Cursor) => {
    const lane = (from: number, last: number) =>
      Array.from({ length: Math.min(500, last - from) }, (_, index) => ({ seq: from + index + 1 }));
    return { room: lane(after.room, log.room), own: lane(after.own, log.own), presence: [], now: 0 };
  },
}));

const nobody = vi.fn<() => Promise<SeatScope>>();
beforeEach(() => Object.assign(log, { room: 0, own: 0 }));

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
