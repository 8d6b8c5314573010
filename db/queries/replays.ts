import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Logged, RoomOp } from "@/lib/domain/interviews/op";
import type { RoomState } from "@/lib/domain/interviews/state";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import { reveal } from "@/lib/domain/scoring/reveal";
import { read, type Transaction } from "../client";
import { NotFound } from "../errors";
import { interview, interviewOp } from "../schema/interviews";
import { debrief, scorecardRevision } from "../schema/scoring";
import type { SeatScope } from "../scope";
import { owedElsewhere } from "./elsewhere";
import { heldKit } from "./kits";
import { type OwedSeat, owedIn } from "./owed";
import { ownOf } from "./own";

export type ReplayReading = {
  readonly candidateName: string;
} /** Not ended, or the reader's own scores are not handed in: nothing is told. */ & (
  | { readonly state: "closed"; readonly ended: boolean }
  | {
      readonly state: "open";
      readonly kit: KitRevision;
      readonly room: RoomState;
      readonly log: readonly Logged<RoomOp>[];
      readonly seats: readonly { readonly id: string; readonly name: string }[];
      readonly own: readonly Evidence[];
      /** Evidence of others on the panel; null while the debrief is not open to the reader. */
      readonly others: readonly { readonly name: string; readonly evidence: readonly Evidence[] }[] | null;
    }
);

/** How an interview went, as far as this seat may see it now: `reveal` decides. NotFound for the candidate. */
export function getReplay(scope: SeatScope): Promise<ReplayReading> {
  return read(scope, async (tx) => {
    if (scope.role === "candidate") throw new NotFound("interview");
    const { organisationId, interviewId } = scope;
    const [row] = await tx
      .select({
        candidateName: interview.candidateName,
        kitId: interview.kitId,
        revision: interview.kitRevision,
        plan: interview.plannedMinutes,
        room: interview.room,
      })
      .from(interview)
      .where(
        and(
          eq(interview.organisationId, organisationId),
          eq(interview.id, interviewId),
          isNull(interview.cancelledAt),
        ),
      );
    if (!row) throw new NotFound("interview");
    const { candidateName, kitId, revision, plan, room } = row;
    const panel = await owedIn(tx, scope);
    const mine = panel.find(({ seatId }) => seatId === scope.seatId) ?? null;
    const elsewhere = await owedElsewhere(tx, scope);
    const seen = reveal(mine, panel, elsewhere.length > 0);
    const ended = room.status === "ended";
    if (!ended || seen === "nothing") return { candidateName, state: "closed", ended };
    const { draft } = await ownOf(tx, scope);
    return {
      candidateName,
      state: "open",
      kit: await heldKit(tx, { organisationId, kitId, revision, plan }),
      room,
      log: await roomLogOf(tx, scope),
      seats: panel.map(({ seatId, name }) => ({ id: seatId, name })),
      own: draft.evidence,
      others: seen === "everything" ? await othersIn(tx, scope, panel) : null,
    };
  });
}

/** The room's lane only, whole. It holds ops that were parsed and decided on their way in, so their shape is known. */
async function roomLogOf(tx: Transaction, scope: SeatScope): Promise<readonly Logged<RoomOp>[]> {
  const rows = await tx
    .select({
      seq: interviewOp.laneSeq,
      at: interviewOp.at,
      type: interviewOp.type,
      payload: interviewOp.payload,
    })
    .from(interviewOp)
    .where(
      and(
        eq(interviewOp.organisationId, scope.organisationId),
        eq(interviewOp.interviewId, scope.interviewId),
        isNull(interviewOp.lane),
      ),
    )
    .orderBy(asc(interviewOp.laneSeq));
  return rows.map(({ payload, type, seq, at }) => {
    const op: unknown = { ...payload, type, seq, at: at.getTime() };
    return op as Logged<RoomOp>;
  });
}

/** What the others handed in, once the debrief's row is there; never a shadow's or an observer's. */
async function othersIn(tx: Transaction, scope: SeatScope, panel: readonly OwedSeat[]) {
  const { organisationId, interviewId } = scope;
  const [opened] = await tx
    .select({ at: debrief.openedAt })
    .from(debrief)
    .where(and(eq(debrief.organisationId, organisationId), eq(debrief.interviewId, interviewId)));
  if (!opened) return null;
  const cards = await tx
    .select({ seatId: scorecardRevision.seatId, evidence: scorecardRevision.evidence })
    .from(scorecardRevision)
    .where(
      and(
        eq(scorecardRevision.organisationId, organisationId),
        eq(scorecardRevision.interviewId, interviewId),
      ),
    )
    .orderBy(desc(scorecardRevision.revision));
  return panel
    .filter(({ seatId, owes }) => owes && seatId !== scope.seatId)
    .flatMap(({ seatId, name }) => {
      const card = cards.find((one) => one.seatId === seatId);
      return card ? [{ name, evidence: card.evidence }] : [];
    });
}
