import type { Agenda } from "@/lib/domain/interviews/agenda";
import type { Logged, RoomOp } from "@/lib/domain/interviews/op";
import { applyRoomOp } from "@/lib/domain/interviews/projection";
import type { RoomState } from "@/lib/domain/interviews/state";
import { decide } from "@/lib/domain/interviews/transition";
import { applyScoringOp, type DraftScorecard, type ScoringOp } from "@/lib/domain/scoring/draft";
import { markOf, standingFor } from "@/lib/domain/scoring/standing";
import type { Instant } from "@/lib/domain/shared/time";
import { isScoringOp, type LiveOp, type OpAck } from "./live-op";

/** The room and one's own scorecard, as far as the server has confirmed them. */
export type RoomSnapshot = {
  readonly room: RoomState;
  readonly roomSeq: number;
  readonly own: { readonly draft: DraftScorecard; readonly ownSeq: number; readonly submitted: boolean };
};

export type MissedOps = {
  readonly room: readonly Logged<RoomOp>[];
  readonly own: readonly Logged<ScoringOp>[];
};

/**
 * The snapshot with what came in, each op once: known numbers are dropped. Null when a number is missing,
 * and then only a fresh reading is true.
 */
export function catchUp(snapshot: RoomSnapshot, missed: MissedOps, agenda: Agenda): RoomSnapshot | null {
  let { room, roomSeq } = snapshot;
  for (const op of missed.room) {
    if (op.seq <= roomSeq) continue;
    if (op.seq !== roomSeq + 1) return null;
    room = applyRoomOp(room, op, agenda);
    roomSeq = op.seq;
  }
  let { draft, ownSeq } = snapshot.own;
  for (const op of missed.own) {
    if (op.seq <= ownSeq) continue;
    if (op.seq !== ownSeq + 1) return null;
    draft = applyScoringOp(draft, op);
    ownSeq = op.seq;
  }
  return { room, roomSeq, own: { ...snapshot.own, draft, ownSeq } };
}

/** The answer to one's own op says the same as the stream will, only sooner. */
export function acknowledged(op: LiveOp, ack: OpAck): MissedOps {
  return isScoringOp(op) ? { room: [], own: [{ ...op, ...ack }] } : { room: [{ ...op, ...ack }], own: [] };
}

/** What to show while changes wait for their answer: the snapshot as if they had been accepted now. */
export function withWaiting(
  snapshot: RoomSnapshot,
  waiting: readonly LiveOp[],
  agenda: Agenda,
  now: Instant,
): RoomSnapshot {
  let { room } = snapshot;
  let { draft } = snapshot.own;
  for (const op of waiting) {
    if (isScoringOp(op)) draft = applyScoringOp(draft, op);
    else {
      const decided = decide(room, op, agenda, now);
      if (decided.ok) room = decided.value;
    }
  }
  return { ...snapshot, room, own: { ...snapshot.own, draft } };
}

/**
 * The mark of what the author of a change sees where it writes: what is confirmed, with what waits on top. Null where
 * nothing is compared.
 */
export function markBefore(op: LiveOp, snapshot: RoomSnapshot, waiting: readonly LiveOp[]): string | null {
  if (!isScoringOp(op)) return null;
  return markOf(standingFor(op, waiting.filter(isScoringOp).reduce(applyScoringOp, snapshot.own.draft)));
}

/** A reading may be overtaken by the stream on its way: each lane comes from whichever knows more of it. */
export function newer(read: RoomSnapshot, current: RoomSnapshot | undefined): RoomSnapshot {
  if (!current) return read;
  const room = current.roomSeq > read.roomSeq ? current : read;
  const own = current.own.ownSeq > read.own.ownSeq ? current.own : read.own;
  return {
    room: room.room,
    roomSeq: room.roomSeq,
    own: { ...own, submitted: read.own.submitted || current.own.submitted },
  };
}
