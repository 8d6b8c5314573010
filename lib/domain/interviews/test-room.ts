import fc from "fast-check";
import { markedItem, testKit } from "@/lib/domain/kits/test-kit";
import { agendaOf } from "./agenda";
import type { Logged, RoomOp } from "./op";
import { type RoomState, WAITING_ROOM } from "./state";
import { decide } from "./transition";

export const KIT = testKit([
  markedItem("alpha"),
  markedItem("beta", {}, 8),
  markedItem("gamma", { kind: "reverse" }, 6),
]);
export const AGENDA = agendaOf(KIT);
export const ZERO = 1_760_000_000_000;

const op: fc.Arbitrary<RoomOp> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ type: "interview.start" } as const) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("interview.move" as const),
      to: fc.constantFrom(...AGENDA.map(({ id }) => id), "unknown"),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ type: "interview.pause" } as const) },
  { weight: 3, arbitrary: fc.constant({ type: "interview.resume" } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("interview.add-time" as const),
      minutes: fc.integer({ min: -60, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: "interview.end" } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "candidate.join" } as const) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("candidate.think" as const), on: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("entry.skip" as const),
      entry: fc.constantFrom(...AGENDA.map(({ id }) => id), "unknown"),
      skipped: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("entry.reword" as const),
      entry: fc.constantFrom(...AGENDA.map(({ id }) => id), "@extra-1"),
      text: fc.constantFrom("", "In other words"),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: "entry.add", text: "And then?" } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "interview.expire" } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("lead.pass" as const),
      to: fc.constantFrom("seat-lead", "seat-second"),
    }),
  },
);

/** Attempts in the order they are made, each with the milliseconds since the one before. */
export const attempts = fc.array(fc.record({ op, after: fc.integer({ min: 0, max: 600_000 }) }), {
  maxLength: 40,
});

export type Moment = {
  readonly room: RoomState;
  readonly now: number;
  readonly op: RoomOp;
  readonly accepted: boolean;
};

/** Plays the attempts as a server would: only what is accepted goes into the log. */
export function play(tried: readonly { readonly op: RoomOp; readonly after: number }[], zero = ZERO) {
  const log: Logged<RoomOp>[] = [];
  const moments: Moment[] = [];
  let room = WAITING_ROOM;
  let now = zero;
  for (const { op: next, after } of tried) {
    now += after;
    const decided = decide(room, next, AGENDA, now);
    if (decided.ok) {
      room = decided.value;
      log.push({ ...next, seq: log.length + 1, at: now });
    }
    moments.push({ room, now, op: next, accepted: decided.ok });
  }
  return { room, now, log, moments };
}
