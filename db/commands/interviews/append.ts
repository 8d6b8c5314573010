import "server-only";
import { and, eq } from "drizzle-orm";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { agendaNow } from "@/lib/domain/interviews/agenda-now";
import { mayTakeStep } from "@/lib/domain/interviews/lead";
import { mayNote, mayScore } from "@/lib/domain/interviews/my-part";
import { ROOM_OP_ROLES, type RoomOp } from "@/lib/domain/interviews/op";
import { decide } from "@/lib/domain/interviews/transition";
import { applyScoringOp, type ScoringOp, strangerIn } from "@/lib/domain/scoring/draft";
import { scorableIn } from "@/lib/domain/scoring/round";
import { overtakenBy } from "@/lib/domain/scoring/standing";
import { type Transaction, transaction } from "../../client";
import { canonicalJson, sha256 } from "../../digest";
import { Conflict, NotFound, Overtaken } from "../../errors";
import { appendToLog, type LockedInterview, lockInterview } from "../../ops";
import { heldKit } from "../../queries/kits";
import { ownOf } from "../../queries/own";
import { interviewOp, seat } from "../../schema/interviews";
import { draftScorecard } from "../../schema/scoring";
import { permit, type SeatScope } from "../../scope";

export type LiveOp = RoomOp | ScoringOp;

/** Where the op stands in its lane, and when it happened by database time. */
export type OpAck = { readonly seq: number; readonly at: number };

/**
 * One change in a running interview. The same key with the same op gives the same answer, however often
 * it comes; with another op it is Conflict `key-reused`. An illegal step is Conflict with the domain's
 * reason; an op the seat's role does not have is NotFound, like an unknown interview. `seen`: the mark of what the
 * author saw where they wrote; where they wrote something else meanwhile, from another device, it is `Overtaken`.
 */
export function appendOp(
  scope: SeatScope,
  input: { readonly key: string; readonly op: LiveOp; readonly seen?: string | null },
): Promise<OpAck> {
  const requestDigest = sha256(canonicalJson(input.op));
  return transaction(permit(scope, "interview.take-part"), async (tx) => {
    const locked = await lockInterview(tx, scope);
    const before = await findSent(tx, scope, input.key);
    if (before) {
      if (before.requestDigest !== requestDigest) throw new Conflict("key-reused");
      return { seq: before.seq, at: before.at.getTime() };
    }
    const sent = { opKey: input.key, requestDigest };
    const { laneSeq } = isRoomOp(input.op)
      ? await appendRoomOp(tx, locked, scope, sent, input.op)
      : await appendScoringOp(tx, locked, scope, sent, input.op, input.seen ?? null);
    return { seq: laneSeq, at: locked.now };
  });
}

/** What an observer may write, too. */
const NOTES: readonly LiveOp["type"][] = ["evidence.write", "evidence.remove"];

function isRoomOp(op: LiveOp): op is RoomOp {
  return op.type in ROOM_OP_ROLES;
}

async function findSent(tx: Transaction, scope: SeatScope, key: string) {
  const [sent] = await tx
    .select({ seq: interviewOp.laneSeq, at: interviewOp.at, requestDigest: interviewOp.requestDigest })
    .from(interviewOp)
    .where(
      and(
        eq(interviewOp.organisationId, scope.organisationId),
        eq(interviewOp.interviewId, scope.interviewId),
        eq(interviewOp.actorSeat, scope.seatId),
        eq(interviewOp.opKey, key),
      ),
    );
  return sent;
}

type Sent = { readonly opKey: string; readonly requestDigest: string };

async function appendRoomOp(
  tx: Transaction,
  locked: LockedInterview,
  scope: SeatScope,
  sent: Sent,
  op: RoomOp,
) {
  const panel = await tx
    .select({ id: seat.id, role: seat.role })
    .from(seat)
    .where(and(eq(seat.organisationId, scope.organisationId), eq(seat.interviewId, scope.interviewId)));
  const asking = { id: scope.seatId, role: scope.role };
  if (!mayTakeStep(locked.room, asking, op, panel)) {
    // Whoever led a moment ago hears that they do not any more; it is no news to anybody else.
    const wouldLead = asking.role === "lead" || asking.role === "interviewer";
    if (wouldLead && mayTakeStep({ leadSeat: asking.id }, asking, op, panel))
      throw new Conflict("not-leading");
    throw new NotFound("interview");
  }
  const kit = await heldKit(tx, { ...locked, revision: locked.kitRevision });
  const agenda = agendaOf(kit);
  const decided = decide(locked.room, op, agenda, locked.now);
  if (!decided.ok) throw new Conflict(decided.reason);
  const record = { ...sent, ...parts(op), lane: null, room: decided.value, agenda };
  return appendToLog(tx, locked, scope.seatId, record);
}

async function appendScoringOp(
  tx: Transaction,
  locked: LockedInterview,
  scope: SeatScope,
  sent: Sent,
  op: ScoringOp,
  seen: string | null,
) {
  const { personId } = scope;
  const may = NOTES.includes(op.type) ? mayNote(scope.role) : mayScore(scope.role);
  if (!personId || !may) throw new NotFound("interview");
  if (locked.room.status === "waiting") throw new Conflict("not-started");
  const kit = await heldKit(tx, { ...locked, revision: locked.kitRevision });
  const agenda = agendaOf(kit);
  const entries = agendaNow(agenda, locked.room).map((entry) => entry.id);
  if (strangerIn(op, scorableIn(agenda), entries) !== null) throw new Conflict("not-in-this-kit");
  const own = await ownOf(tx, scope);
  if (own.submitted) throw new Conflict("already-submitted");
  const standing = overtakenBy(op, own.draft, seen);
  if (standing) throw new Overtaken(standing);
  const draft = applyScoringOp(own.draft, op);
  await tx
    .insert(draftScorecard)
    .values({
      organisationId: scope.organisationId,
      interviewId: scope.interviewId,
      seatId: scope.seatId,
      personId,
      draft,
    })
    .onConflictDoUpdate({
      target: [draftScorecard.organisationId, draftScorecard.interviewId, draftScorecard.seatId],
      set: { draft },
    });
  const lane = { seatId: scope.seatId, ownSeq: own.ownSeq };
  const record = { ...sent, ...parts(op), lane, room: locked.room, agenda };
  return appendToLog(tx, locked, scope.seatId, record);
}

function parts(op: LiveOp): { readonly type: string; readonly payload: Record<string, unknown> } {
  const { type, ...payload } = op;
  return { type, payload };
}
