import "server-only";
import { rawClient } from "@/db/client";
import { log } from "../log";

/** Says that something happened in an interview. Carries its id and nothing else: readers read again. */
export type Hub = {
  /** After commit only. Losing a hint costs readers one poll, never correctness. */
  readonly publish: (interviewId: string) => void;
  readonly subscribe: (interviewId: string, wake: () => void) => () => void;
};

const CHANNEL = "evenhand_interview";
// Notifications queue behind one global lock in PostgreSQL, so a burst travels as one.
const COALESCE_MS = 15;

const store = globalThis as typeof globalThis & { __evenhandHub?: Hub };

/** One per process: pages, routes and instrumentation are separate module graphs. */
export function hub(): Hub {
  store.__evenhandHub ??= listenNotifyHub();
  return store.__evenhandHub;
}

function listenNotifyHub(): Hub {
  const rooms = new Map<string, Set<() => void>>();
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let listening: Promise<unknown> | undefined;

  const wakeRoom = (interviewId: string) => {
    for (const wake of rooms.get(interviewId) ?? []) wake();
  };
  const wakeAll = () => {
    for (const interviewId of rooms.keys()) wakeRoom(interviewId);
  };
  const listen = () => {
    // What was posted while the connection was gone is lost, so every reader looks again on reconnect.
    if (listening) return;
    listening = rawClient()
      .listen(CHANNEL, wakeRoom, wakeAll)
      .catch((error: unknown) => {
        listening = undefined;
        log().warn({ err: error }, "not listening for hints; readers poll");
      });
  };
  const flush = () => {
    timer = undefined;
    const ids = [...pending];
    pending.clear();
    rawClient()`select pg_notify(${CHANNEL}, id) from unnest(${ids}::text[]) as id`.catch(
      (error: unknown) => {
        log().warn({ err: error }, "hint not sent; readers of other processes poll");
      },
    );
  };

  return {
    publish: (interviewId) => {
      wakeRoom(interviewId);
      pending.add(interviewId);
      if (timer === undefined) timer = setTimeout(flush, COALESCE_MS);
    },
    subscribe: (interviewId, wake) => {
      listen();
      const room = rooms.get(interviewId) ?? new Set();
      rooms.set(interviewId, room.add(wake));
      return () => {
        room.delete(wake);
        if (room.size === 0) rooms.delete(interviewId);
      };
    },
  };
}
