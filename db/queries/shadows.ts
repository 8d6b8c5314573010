import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { leads } from "@/lib/domain/interviews/lead";
import type { InterviewStatus } from "@/lib/domain/interviews/state";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { DraftScorecard } from "@/lib/domain/scoring/draft";
import { reveal } from "@/lib/domain/scoring/reveal";
import { questionTarget, type Score, type Target } from "@/lib/domain/scoring/score";
import { type Compared, compareWithLead } from "@/lib/domain/scoring/shadow";
import { read, type Transaction } from "../client";
import { NotFound } from "../errors";
import { interview, seat } from "../schema/interviews";
import { debrief, rating } from "../schema/scoring";
import type { SeatScope } from "../scope";
import { owedElsewhere } from "./elsewhere";
import { heldKit } from "./kits";
import { owedIn } from "./owed";
import { ownOf } from "./own";

export type ShadowReading = {
  readonly candidateName: string;
  readonly status: InterviewStatus;
  readonly kit: KitRevision;
  readonly scores: DraftScorecard["scores"];
} /** They score still, or look over what they scored. */ & (
  | { readonly state: "scoring" }
  /** Closed, and the scorecards of the panel are not all in. */
  | { readonly state: "waiting" }
  /** `lead` is null where the lead handed in no scorecard. */
  | { readonly state: "open"; readonly lead: string | null; readonly compared: readonly Compared[] }
);

/** A shadow's own scores, and beside the lead's when they may see those. NotFound for every other seat. */
export function getShadow(scope: SeatScope): Promise<ShadowReading> {
  return read(scope, async (tx) => {
    if (scope.role !== "shadow") throw new NotFound("interview");
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
      .where(and(eq(interview.organisationId, organisationId), eq(interview.id, interviewId)));
    if (!row) throw new NotFound("interview");
    const { draft } = await ownOf(tx, scope);
    const { kitId, revision, plan } = row;
    const kit = await heldKit(tx, { organisationId, kitId, revision, plan });
    const frame = {
      candidateName: row.candidateName,
      status: row.room.status,
      kit,
      scores: draft.scores,
    };
    const panel = await owedIn(tx, scope);
    const mine = panel.find(({ seatId }) => seatId === scope.seatId) ?? null;
    const elsewhere = await owedElsewhere(tx, scope);
    const seen = mine?.submitted && elsewhere.length > 0 ? "who-is-missing" : reveal(mine, panel, false);
    if (seen === "nothing") return { ...frame, state: "scoring" };
    if (seen === "who-is-missing" || !(await isOpen(tx, scope))) return { ...frame, state: "waiting" };
    const seats = await tx
      .select({ id: seat.id, role: seat.role, name: seat.name })
      .from(seat)
      .where(and(eq(seat.organisationId, organisationId), eq(seat.interviewId, interviewId)));
    const lead = seats.find((one) => leads(row.room, one));
    const theirs = lead ? await ratingsOf(tx, scope, lead.id) : [];
    const targets = agendaOf(kit).flatMap(({ id, scored }) => (scored ? [questionTarget(id)] : []));
    return {
      ...frame,
      state: "open",
      lead: lead && theirs.length > 0 ? lead.name : null,
      compared: compareWithLead(targets, draft.scores, theirs),
    };
  });
}

async function isOpen(tx: Transaction, scope: SeatScope): Promise<boolean> {
  const [opened] = await tx
    .select({ at: debrief.openedAt })
    .from(debrief)
    .where(and(eq(debrief.organisationId, scope.organisationId), eq(debrief.interviewId, scope.interviewId)));
  return opened !== undefined;
}

/** Of the newest revision. Only `accept` fills this table, so target and score are of the lists. */
async function ratingsOf(tx: Transaction, scope: SeatScope, seatId: string) {
  const rows = await tx
    .select({ revision: rating.revision, target: rating.target, score: rating.score })
    .from(rating)
    .where(
      and(
        eq(rating.organisationId, scope.organisationId),
        eq(rating.interviewId, scope.interviewId),
        eq(rating.seatId, seatId),
      ),
    )
    .orderBy(desc(rating.revision));
  return rows
    .filter(({ revision }) => revision === rows[0]?.revision)
    .map(({ target, score }) => ({ target: target as Target, score: score as Score }));
}
