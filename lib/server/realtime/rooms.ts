import "server-only";

/** Who waits for news of which interview, in this process. */
export type Rooms = {
  /** `seatId` is the reader's own: hints about another seat's private lane pass by without a sound. */
  readonly subscribe: (interviewId: string, seatId: string, wake: () => void) => () => void;
  /** `hint` as `hintOf` makes it. */
  readonly wake: (hint: string) => void;
  readonly wakeAll: () => void;
};

/** `interview` for the room's lane, `interview/seat` for what one seat alone may read. */
export function hintOf(interviewId: string, seatId: string | null): string {
  return seatId === null ? interviewId : `${interviewId}/${seatId}`;
}

export function makeRooms(): Rooms {
  type Reader = { readonly seatId: string; readonly wake: () => void };
  const rooms = new Map<string, Set<Reader>>();
  return {
    subscribe: (interviewId, seatId, wake) => {
      const reader = { seatId, wake };
      const room = rooms.get(interviewId) ?? new Set();
      rooms.set(interviewId, room.add(reader));
      return () => {
        room.delete(reader);
        if (room.size === 0 && rooms.get(interviewId) === room) rooms.delete(interviewId);
      };
    },
    wake: (hint) => {
      const [interviewId = "", seatId] = hint.split("/");
      for (const reader of rooms.get(interviewId) ?? [])
        if (seatId === undefined || reader.seatId === seatId) reader.wake();
    },
    wakeAll: () => {
      for (const room of rooms.values()) for (const reader of room) reader.wake();
    },
  };
}
