import { setTimeout as pause } from "node:timers/promises";
import { type Viewer, view } from "./clients";
import { quantile } from "./ratios";

export type Room = {
  /** Where its viewers listen, and as whom. */
  readonly listening: { readonly address: string; readonly headers: Readonly<Record<string, string>> };
  /** Makes one change that everybody in the room hears: its number, and when readers had been woken (`performance.now()`). */
  readonly change: () => Promise<{ readonly seq: number; readonly at: number }>;
};

/** `p99` in milliseconds. */
export type FanOut = { readonly p99: number; readonly delivered: number; readonly expected: number };

const PATIENCE_MS = 5_000;
/** All at once, they would wait in the server's queue of connections. */
const AT_ONCE = 50;

/** From the answer to a change to the last byte of it at each viewer. */
export async function fanOut(rooms: readonly Room[], viewers: number, changes: number): Promise<FanOut> {
  const each = Math.floor(viewers / rooms.length);
  const waits: number[] = [];
  const open: Viewer[] = [];
  const crowds = rooms.map(() => makeCrowd(each));
  try {
    for (const [nth, room] of rooms.entries())
      for (let seat = 0; seat < each; seat++) {
        const { address, headers } = room.listening;
        const { heard } = crowds[nth] ?? makeCrowd(each);
        open.push(
          view(address, headers, ({ event, id, at }) => {
            if (event === "ops") heard(seat, Number.parseInt(id, 10), at);
          }),
        );
        if (open.length % AT_ONCE === 0) await Promise.all(open.slice(-AT_ONCE).map(({ opened }) => opened));
      }
    await Promise.all(open.map(({ opened }) => opened));
    await pause(2_000);
    for (let change = 0; change < changes; change++)
      await Promise.all(
        rooms.map(async (room, nth) => {
          const { seq, at } = await room.change();
          const arrivals = (await crowds[nth]?.hear(seq)) ?? [];
          // Who hears of it before its author does has not waited.
          waits.push(...arrivals.map((arrival) => Math.max(0, arrival - at)));
        }),
      );
  } finally {
    for (const viewer of open) viewer.close();
  }
  return { p99: quantile(waits, 0.99), delivered: waits.length, expected: each * rooms.length * changes };
}

/** The viewers of one room: when each of them had heard of a change. */
function makeCrowd(size: number) {
  const last = new Map<number, { readonly seq: number; readonly at: number }>();
  let look = () => {};
  return {
    heard: (seat: number, seq: number, at: number) => {
      last.set(seat, { seq, at });
      look();
    },
    /** All of them, or those who had heard when nobody would wait any longer. */
    hear: async (seq: number): Promise<readonly number[]> => {
      const arrivals = () => [...last.values()].filter((one) => one.seq >= seq).map(({ at }) => at);
      const everybody = new Promise<void>((resolve) => {
        look = () => {
          if (arrivals().length === size) resolve();
        };
        look();
      });
      await Promise.race([everybody, pause(PATIENCE_MS, undefined, { ref: false })]);
      return arrivals();
    },
  };
}
