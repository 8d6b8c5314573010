import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Decision } from "@/lib/domain/debrief/decision";
import type { RoomState } from "@/lib/domain/interviews/state";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import type { Excused } from "@/lib/domain/scoring/excuse";
import type { Confidence, Recommendation } from "@/lib/domain/scoring/recommendation";
import { reveal } from "@/lib/domain/scoring/reveal";
import type { Score, Target } from "@/lib/domain/scoring/score";
import type { Rating } from "@/lib/domain/scoring/scorecard";
import { read, type Transaction } from "../client";
import { NotFound } from "../errors";
import { person } from "../schema/identity";
import { interview } from "../schema/interviews";
import { debrief, decision, rating, scorecardRevision } from "../schema/scoring";
import type { MemberScope } from "../scope";
import { frozenKit } from "./kits";
import { type OwedSeat, owedIn } from "./owed";

export type ScorecardReading = {
  readonly seatId: string;
  readonly name: string;
  readonly recommendation: Recommendation;
  readonly confidence: Confidence;
  readonly ratings: readonly Rating[];
  readonly evidence: readonly Evidence[];
};

export type DebriefReading = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly kitId: string;
  readonly kit: KitRevision;
} & (
  | { readonly state: "hidden" }
  | ({
      readonly state: "waiting";
      readonly missing: readonly MissingCard[];
      readonly excused: readonly Excused[];
    } & Count)
  | ({
      readonly state: "open";
      readonly openedAt: Date;
      /** How the interview went: what was said, skipped and added, and its minutes. */
      readonly room: RoomState;
      readonly scorecards: readonly ScorecardReading[];
      readonly excused: readonly Excused[];
      readonly decision: Decision | null;
    } & Count)
);

export type MissingCard = { readonly seatId: string; readonly name: string };

/** Scorecards that are in, of those the panel owes; whoever is excused owes one all the same. */
type Count = { readonly submitted: number; readonly owed: number };

/**
 * A debrief as far as this reader may see it: `reveal` decides, and what it withholds is never read.
 * NotFound for absent and for another organisation's alike.
 */
export function getDebrief(scope: MemberScope, interviewId: string): Promise<DebriefReading> {
  return read(scope, async (tx) => {
    const [row] = await tx
      .select({
        kind: interview.kind,
        candidateName: interview.candidateName,
        kitId: interview.kitId,
        revision: interview.kitRevision,
        room: interview.room,
      })
      .from(interview)
      .where(and(eq(interview.organisationId, scope.organisationId), eq(interview.id, interviewId)));
    if (!row) throw new NotFound("debrief");
    const panel = await owedIn(tx, scope, interviewId);
    const mine = panel.find((one) => one.personId === scope.personId) ?? null;
    // A demo is its panel's affair: whoever joined the organisation later finds nothing.
    if (row.kind === "demo" && mine === null) throw new NotFound("debrief");
    const content = await frozenKit(tx, {
      organisationId: scope.organisationId,
      kitId: row.kitId,
      revision: row.revision,
    });
    const frame = { interviewId, candidateName: row.candidateName, kitId: row.kitId, kit: content };
    const seen = reveal(mine, panel);
    if (seen === "nothing") return { ...frame, state: "hidden" };
    const counted = { ...frame, ...countOf(panel), excused: excusedIn(panel) };
    if (seen === "who-is-missing") return { ...counted, state: "waiting", missing: missingIn(panel) };
    const open = await openDebrief(tx, scope, interviewId, panel);
    return open ? { ...counted, ...open, room: row.room } : { ...counted, state: "waiting", missing: [] };
  });
}

function countOf(panel: readonly OwedSeat[]): Count {
  const owing = panel.filter((one) => one.owes);
  return { submitted: owing.filter((one) => one.submitted).length, owed: owing.length };
}

function missingIn(panel: readonly OwedSeat[]): readonly MissingCard[] {
  return panel
    .filter((one) => one.owes && !one.submitted && !one.excused)
    .map(({ seatId, name }) => ({ seatId, name }));
}

function excusedIn(panel: readonly OwedSeat[]): readonly Excused[] {
  return panel
    .filter((one) => one.owes && one.excused && !one.submitted)
    .map(({ name, excusedBy, excusedReason }) => ({ name, by: excusedBy, reason: excusedReason }));
}

async function openDebrief(
  tx: Transaction,
  scope: MemberScope,
  interviewId: string,
  panel: readonly OwedSeat[],
) {
  const [opened] = await tx
    .select({ openedAt: debrief.openedAt })
    .from(debrief)
    .where(and(eq(debrief.organisationId, scope.organisationId), eq(debrief.interviewId, interviewId)));
  if (!opened) return null;
  const [cards, ratings, decided] = await Promise.all([
    tx
      .select({
        seatId: scorecardRevision.seatId,
        revision: scorecardRevision.revision,
        recommendation: scorecardRevision.recommendation,
        confidence: scorecardRevision.confidence,
        evidence: scorecardRevision.evidence,
      })
      .from(scorecardRevision)
      .where(
        and(
          eq(scorecardRevision.organisationId, scope.organisationId),
          eq(scorecardRevision.interviewId, interviewId),
        ),
      )
      .orderBy(desc(scorecardRevision.revision)),
    tx
      .select({
        seatId: rating.seatId,
        revision: rating.revision,
        target: rating.target,
        score: rating.score,
        reason: rating.reason,
      })
      .from(rating)
      .where(and(eq(rating.organisationId, scope.organisationId), eq(rating.interviewId, interviewId)))
      .orderBy(asc(rating.target)),
    findDecision(tx, scope, interviewId),
  ]);
  const scorecards = panel.flatMap((one) => {
    const card = cards.find(({ seatId }) => seatId === one.seatId);
    if (!card) return [];
    const own = ratings.filter(
      ({ seatId, revision }) => seatId === card.seatId && revision === card.revision,
    );
    return [
      {
        seatId: card.seatId,
        name: one.name,
        recommendation: card.recommendation,
        confidence: card.confidence,
        evidence: card.evidence,
        ratings: own.map(asRating),
      },
    ];
  });
  return { state: "open" as const, openedAt: opened.openedAt, scorecards, decision: decided };
}

/** Only `accept` fills this table, so target and score are of the lists. */
function asRating(row: { target: string; score: number; reason: string | null }): Rating {
  return { target: row.target as Target, score: row.score as Score, reason: row.reason };
}

async function findDecision(
  tx: Transaction,
  scope: MemberScope,
  interviewId: string,
): Promise<Decision | null> {
  const [found] = await tx
    .select({
      outcome: decision.outcome,
      reason: decision.reason,
      decider: person.name,
      decidedAt: decision.decidedAt,
    })
    .from(decision)
    .innerJoin(person, eq(person.id, decision.deciderId))
    .where(and(eq(decision.organisationId, scope.organisationId), eq(decision.interviewId, interviewId)));
  return found ? { ...found, decidedAt: found.decidedAt.getTime() } : null;
}
