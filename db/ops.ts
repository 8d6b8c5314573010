import "server-only";
import { and, eq } from "drizzle-orm";
import type { Agenda } from "@/lib/domain/interviews/agenda";
import { closesItselfAt } from "@/lib/domain/interviews/forgotten";
import type { InterviewPlan } from "@/lib/domain/interviews/plan";
import type { RoomState } from "@/lib/domain/interviews/state";
import { opHash } from "./chain";
import { databaseNow, type Transaction } from "./client";
import { Conflict, NotFound } from "./errors";
import { interview, interviewOp, presence, seat } from "./schema/interviews";

/** An interview whose row this transaction holds: everything after it is in one serial order. */
export type LockedInterview = {
  readonly organisationId: string;
  readonly id: string;
  readonly kitId: string;
  readonly kitRevision: number;
  readonly plan: InterviewPlan | null;
  readonly room: RoomState;
  readonly seq: number;
  readonly roomSeq: number;
  readonly headHash: string;
  /** Database time, read after the lock was got. */
  readonly now: number;
};

/** Takes the interview's row lock. NotFound for absent and out of reach alike; Conflict `cancelled`. */
export async function lockInterview(
  tx: Transaction,
  key: { readonly organisationId: string; readonly interviewId: string },
): Promise<LockedInterview> {
  const [row] = await tx
    .select({
      organisationId: interview.organisationId,
      id: interview.id,
      kitId: interview.kitId,
      kitRevision: interview.kitRevision,
      plan: interview.plannedMinutes,
      room: interview.room,
      seq: interview.seq,
      roomSeq: interview.roomSeq,
      headHash: interview.headHash,
      cancelledAt: interview.cancelledAt,
    })
    .from(interview)
    .where(and(eq(interview.organisationId, key.organisationId), eq(interview.id, key.interviewId)))
    .for("update");
  if (!row) throw new NotFound("interview");
  const { cancelledAt, ...locked } = row;
  if (cancelledAt !== null) throw new Conflict("cancelled");
  return { ...locked, now: await databaseNow(tx) };
}

export type OpRecord = {
  readonly opKey: string;
  readonly requestDigest: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  /** Null: the room's lane, which everybody in it may follow. */
  readonly lane: { readonly seatId: string; readonly ownSeq: number } | null;
  /** The room after this op; unchanged for a private one. */
  readonly room: RoomState;
  /** The kit's agenda with the interview's own minutes. */
  readonly agenda: Agenda;
};

/** Stands in the log where a seat does, for what nobody did. */
export const THE_SERVER = "00000000-0000-0000-0000-000000000000";

/** Appends one op to the log and moves the interview's row on. Needs the row lock. */
export async function appendToLog(
  tx: Transaction,
  locked: LockedInterview,
  /** The seat's id, or `THE_SERVER`. */
  actorSeat: string,
  record: OpRecord,
): Promise<{ readonly laneSeq: number }> {
  const seq = locked.seq + 1;
  const laneSeq = record.lane ? record.lane.ownSeq + 1 : locked.roomSeq + 1;
  const lane = record.lane?.seatId ?? null;
  const op = {
    organisationId: locked.organisationId,
    interviewId: locked.id,
    seq,
    laneSeq,
    lane,
    actorSeat,
    opKey: record.opKey,
    type: record.type,
    payload: record.payload,
    requestDigest: record.requestDigest,
    at: new Date(locked.now),
  };
  const hash = opHash(locked.headHash, op);
  await tx.insert(interviewOp).values({ ...op, previousHash: locked.headHash, hash });
  const moved = { seq, headHash: hash };
  const closes = closesItselfAt(record.room, record.agenda);
  const room = {
    roomSeq: laneSeq,
    room: record.room,
    status: record.room.status,
    closesAt: closes === null ? null : new Date(closes),
  };
  await tx
    .update(interview)
    .set(lane ? moved : { ...moved, ...room })
    .where(and(eq(interview.organisationId, locked.organisationId), eq(interview.id, locked.id)));
  if (!lane && record.room.status === "ended") {
    await tx
      .delete(presence)
      .where(and(eq(presence.organisationId, locked.organisationId), eq(presence.interviewId, locked.id)));
  }
  if (lane) {
    await tx
      .update(seat)
      .set({ ownSeq: laneSeq })
      .where(
        and(
          eq(seat.organisationId, locked.organisationId),
          eq(seat.interviewId, locked.id),
          eq(seat.id, lane),
        ),
      );
  }
  return { laneSeq };
}
