import { setTimeout as pause } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import type { LiveOp } from "@/components/live/live-op";
import { makeOutbox } from "@/components/live/outbox";
import { NOTHING_WAITS, type OutboxState } from "@/components/live/outbox-state";
import {
  acknowledged,
  catchUp,
  type MissedOps,
  newer,
  type RoomSnapshot,
} from "@/components/live/room-snapshot";
import { sendTo } from "@/components/live/send-op";
import { AGENDA, TARGETS } from "@/db/testing/interview";
import type { Panel, Seated } from "@/db/testing/panel";
import { CONFIDENCES, RECOMMENDATIONS } from "@/lib/domain/scoring/recommendation";
import { SCORES } from "@/lib/domain/scoring/score";
import type { Random } from "@/lib/domain/shared/random";
import { browseAs } from "./browser-fetch";
import { follow } from "./follower";
import { openLedger } from "./ledger";

const MARKS = ["plus", "minus", "open", "quote", "plain"] as const;
const MOST_WAITING = 12;
const OPEN_TRIES = 20;
const ENTRIES = AGENDA.map(({ id }) => id);

export type Scorer = Awaited<ReturnType<typeof seatScorer>>;

/**
 * A virtual interviewer: the real outbox and sender over HTTP, a ledger on the disk for a device, and a reader of
 * the event stream that keeps a copy of the room, as a page does.
 */
export async function seatScorer(
  { interviewId }: Pick<Panel, "interviewId">,
  { seatId, cookie }: Pick<Seated, "seatId" | "cookie">,
  base: () => string,
  file: string,
  random: Random,
) {
  const mark = `mark${seatId.replaceAll("-", "")}`;
  const received: string[] = [];
  const ledger = openLedger(file);
  const lines: string[] = [];
  let state: OutboxState = NOTHING_WAITS;
  let lastAck = 0;
  let said = 0;
  let working = false;
  let gaps = 0;
  let snapshot: RoomSnapshot | null = null;

  browseAs(seatId, { cookie, base, hear: (text) => received.push(text) });
  const send = sendTo(interviewId, seatId);
  const outbox = makeOutbox(
    `${interviewId}/${seatId}`,
    ledger.store,
    async (kept) => {
      const answer = await send(kept);
      ledger.answered(kept.key, answer);
      return answer;
    },
    {
      changed: (next) => {
        state = next;
      },
      stored: ({ op }, ack) => {
        lastAck = performance.now();
        take(acknowledged(op, ack));
      },
      refused: () => {},
    },
    uuidv7,
    () => null,
    pause,
  );
  await outbox.resume();

  const read = async (): Promise<RoomSnapshot | null> => {
    const response = await fetch(`/api/v1/interviews/${interviewId}/state?seat=${seatId}`);
    return response.ok ? ((await response.json()) as RoomSnapshot) : null;
  };

  /** As somebody opens the room: again, while the server answers that it cannot just now. */
  async function opened(): Promise<RoomSnapshot> {
    for (let tries = 1; ; tries++) {
      const response = await fetch(`/api/v1/interviews/${interviewId}/state?seat=${seatId}`);
      if (response.ok) return (await response.json()) as RoomSnapshot;
      const answer = `${response.status} ${await response.text()}`;
      if (response.status < 500 || tries === OPEN_TRIES) throw new Error(`The room does not open: ${answer}`);
      console.log(`the room is opened again after ${answer}`);
      await pause(500);
    }
  }

  function take(missed: MissedOps): void {
    if (!snapshot) return;
    const next = catchUp(snapshot, missed, AGENDA);
    if (next) {
      snapshot = next;
      return;
    }
    gaps += 1;
    void read()
      .then((fresh) => {
        if (fresh) snapshot = newer(fresh, snapshot ?? undefined);
      })
      .catch(() => {});
  }

  snapshot = await opened();
  const follower = follow(
    () => `${base()}/api/v1/interviews/${interviewId}/stream?seat=${seatId}`,
    cookie,
    `${snapshot.roomSeq}.${snapshot.own.ownSeq}`,
    ({ event, data }) => {
      received.push(data);
      if (event === "ops") take(JSON.parse(data) as MissedOps);
    },
  );

  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error("There is nothing to choose from.");
    return value;
  };

  /** Something an interviewer does: mostly notes and scores, now and then a second thought. */
  function anyOp(): LiveOp {
    said += 1;
    const text = `${mark} ${said}`;
    const chance = random();
    if (chance < 0.35) return { type: "score.set", target: pick(TARGETS), score: pick(SCORES) };
    if (chance < 0.5) return { type: "reason.write", target: pick(TARGETS), text };
    if (chance < 0.55)
      return {
        type: "recommendation.set",
        recommendation: pick(RECOMMENDATIONS),
        confidence: pick(CONFIDENCES),
      };
    if (chance < 0.6)
      return {
        type: "probe.ask",
        question: pick(ENTRIES),
        probe: said % 3,
        asked: random() < 0.7,
        atMs: said,
      };
    if (chance < 0.65 && lines.length > 0) return { type: "evidence.remove", id: pick(lines) };
    const id = chance < 0.75 && lines.length > 0 ? pick(lines) : uuidv7();
    lines.push(id);
    return {
      type: "evidence.write",
      line: { id, entry: pick(ENTRIES), mark: pick(MARKS), text, heardAtMs: said },
    };
  }

  return {
    seatId,
    mark,
    received,
    file,
    follower,
    add: (op: LiveOp) => outbox.add(op),
    anyOp,
    /** Writes and scores until `rest`, with up to this many milliseconds in between. */
    work: async (upToMs: number) => {
      working = true;
      while (working) {
        // What piles up while the server is away has to be sent before anything can be judged.
        if (state.waiting.length < MOST_WAITING) await outbox.add(anyOp());
        await pause(random() * upToMs);
      }
    },
    rest: () => {
      working = false;
    },
    waiting: () => state.waiting.length,
    /** `performance.now()` of the last definite yes. */
    lastAck: () => lastAck,
    retry: outbox.retry,
    snapshot: () => snapshot,
    read,
    /** Streams that left out a number. */
    gaps: () => gaps,
    leave: async () => {
      working = false;
      await follower.close();
      ledger.close();
    },
  };
}
