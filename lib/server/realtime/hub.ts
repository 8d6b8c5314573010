import "server-only";
import { listeningClient, withoutScope } from "@/db/client";
import { log } from "../log";
import { hintOf, makeRooms, type Rooms } from "./rooms";

/** Says that something happened in an interview. Carries ids and nothing else: readers read again. */
export type Hub = {
  /**
   * After commit only. Losing a hint costs readers one poll, never correctness. With `seatId`, what happened is
   * in that seat's private lane, and nobody else's stream may so much as stir.
   */
  readonly publish: (interviewId: string, seatId?: string | null) => void;
  /** `seatId` is the reader's own. */
  readonly subscribe: Rooms["subscribe"];
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
  const rooms = makeRooms();
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let listening: Promise<unknown> | undefined;

  const listen = () => {
    // What was posted while the connection was gone is lost, so every reader looks again on reconnect.
    if (listening) return;
    listening = listeningClient()
      .listen(CHANNEL, rooms.wake, rooms.wakeAll)
      .catch((error: unknown) => {
        listening = undefined;
        log().warn({ err: error }, "not listening for hints; readers poll");
      });
  };
  const flush = () => {
    timer = undefined;
    const hints = [...pending];
    pending.clear();
    withoutScope(
      (client) => client`
        select pg_notify(${CHANNEL}, hint) from jsonb_array_elements_text(${client.json(hints)}) as hint`,
    ).catch((error: unknown) => {
      log().warn({ err: error }, "hint not sent; readers of other processes poll");
    });
  };

  return {
    publish: (interviewId, seatId = null) => {
      const hint = hintOf(interviewId, seatId);
      rooms.wake(hint);
      pending.add(hint);
      if (timer === undefined) timer = setTimeout(flush, COALESCE_MS);
    },
    subscribe: (interviewId, seatId, wake) => {
      listen();
      return rooms.subscribe(interviewId, seatId, wake);
    },
  };
}
