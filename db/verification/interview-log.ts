import { agendaOf } from "@/lib/domain/interviews/agenda";
import { unaskedIn } from "@/lib/domain/interviews/asked";
import type { Logged, RoomOp } from "@/lib/domain/interviews/op";
import { type InterviewPlan, withPlan } from "@/lib/domain/interviews/plan";
import { applyRoomOp } from "@/lib/domain/interviews/projection";
import { type RoomState, WAITING_ROOM, wholeRoom } from "@/lib/domain/interviews/state";
import type { KitRevision } from "@/lib/domain/kits/kit";
import { type DraftScorecard, EMPTY_DRAFT, foldDraft, type ScoringOp } from "@/lib/domain/scoring/draft";
import { owedTargets } from "@/lib/domain/scoring/owed";
import { accept } from "@/lib/domain/scoring/scorecard";
import { type OpLink, opHash } from "../chain";
import { canonicalJson } from "../digest";
import { type Break, breakInLinks, first } from "./audit-chain";

export type OpRow = OpLink & { readonly previousHash: string; readonly hash: string };

export type InterviewRow = {
  readonly seq: number;
  readonly roomSeq: number;
  readonly head: string;
  readonly room: RoomState;
  readonly status: string;
  readonly content: KitRevision;
  readonly plan: InterviewPlan | null;
};

/** A seat with what was made of its ops; the last five are null until its person submitted. */
export type SeatRow = {
  readonly id: string;
  readonly ownSeq: number;
  readonly draft: DraftScorecard | null;
  readonly recommendation: string | null;
  readonly confidence: string | null;
  readonly evidence: unknown;
  readonly submittedAt: Date | null;
  /** Score and reason by target. */
  readonly ratings: Readonly<Record<string, readonly [number, string | null]>> | null;
};

/** The first op that does not hold, else the first projection that is not the fold of its lane, or null. */
export function breakInInterview(
  ops: readonly OpRow[],
  interview: InterviewRow,
  seats: readonly SeatRow[],
): Break | null {
  return (
    breakInLinks(ops, interview, (row) => {
      const { hash: _hash, previousHash, ...op } = row;
      return opHash(previousHash, op);
    }) ??
    breakInLanes(ops) ??
    breakInRoom(ops, interview) ??
    seats.reduce<Break | null>((found, seat) => found ?? breakInSeat(ops, interview, seat), null)
  );
}

function breakInLanes(ops: readonly OpRow[]): Break | null {
  const ends = new Map<string | null, number>();
  return first(
    ops,
    ({ lane, laneSeq }) => {
      const expected = (ends.get(lane) ?? 0) + 1;
      ends.set(lane, expected);
      return laneSeq !== expected;
    },
    "its lane has a gap before it",
  );
}

function breakInRoom(
  ops: readonly OpRow[],
  { room, roomSeq, status, content, plan }: InterviewRow,
): Break | null {
  const agenda = agendaOf(withPlan(content, plan));
  const own = ops.filter(({ lane }) => lane === null);
  let folded = WAITING_ROOM;
  for (const op of own) {
    try {
      folded = applyRoomOp(folded, logged<RoomOp>(op), agenda);
    } catch (error) {
      return { seq: op.seq, reason: error instanceof Error ? error.message : "it does not follow" };
    }
  }
  const holds = same(wholeRoom(room), folded) && roomSeq === own.length && status === folded.status;
  return holds ? null : { seq: null, reason: "the room is not what its ops say" };
}

function breakInSeat(ops: readonly OpRow[], { content, room }: InterviewRow, seat: SeatRow): Break | null {
  const own = ops.filter(({ lane }) => lane === seat.id);
  const folded = foldDraft(own.map(logged<ScoringOp>));
  const holds = same(seat.draft ?? EMPTY_DRAFT, folded) && seat.ownSeq === own.length;
  if (!holds) return { seq: null, reason: `the draft of seat ${seat.id} is not what its ops say` };
  if (!seat.submittedAt) return null;
  const agenda = agendaOf(content);
  const owed = owedTargets(folded, agenda, unaskedIn(wholeRoom(room), agenda));
  const at = seat.submittedAt.getTime();
  const card = accept(folded, owed, at);
  const { recommendation, confidence, evidence, ratings } = seat;
  const expected = card.ok && {
    recommendation: card.value.recommendation,
    confidence: card.value.confidence,
    evidence: card.value.evidence,
    ratings: Object.fromEntries(card.value.ratings.map((one) => [one.target, [one.score, one.reason]])),
  };
  return same({ recommendation, confidence, evidence, ratings }, expected)
    ? null
    : { seq: null, reason: `the scorecard of seat ${seat.id} is not what its ops say` };
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** The log holds only ops that were parsed and decided on their way in; a forged one fails its hash before. */
function logged<Op>(row: OpRow): Logged<Op> {
  const op: unknown = { ...row.payload, type: row.type, seq: row.seq, at: row.at.getTime() };
  return op as Logged<Op>;
}
