import "server-only";
import { and, eq } from "drizzle-orm";
import type { Decision, Reopened } from "@/lib/domain/debrief/decision";
import type { RoomState } from "@/lib/domain/interviews/state";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { BarVersion } from "@/lib/domain/scoring/bar";
import { type Correction, correctionsIn } from "@/lib/domain/scoring/correction";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import type { Excused } from "@/lib/domain/scoring/excuse";
import type { Confidence, Recommendation } from "@/lib/domain/scoring/recommendation";
import { reveal, scoresStill } from "@/lib/domain/scoring/reveal";
import type { Rating } from "@/lib/domain/scoring/scorecard";
import type { SecondRating } from "@/lib/domain/scoring/second-rating";
import type { VoidEvent } from "@/lib/domain/scoring/voided";
import type { Instant } from "@/lib/domain/shared/time";
import { read, type Transaction } from "../client";
import { NotFound } from "../errors";
import { interview } from "../schema/interviews";
import { debrief } from "../schema/scoring";
import type { MemberScope } from "../scope";
import { barsOf } from "./bars";
import { decisionsIn } from "./decisions";
import { type Elsewhere, owedElsewhere } from "./elsewhere";
import { heldKit } from "./kits";
import { type OwedSeat, owedIn } from "./owed";
import { type RevoteReading, revoteIn } from "./revotes";
import { secondRatingsIn } from "./second-ratings";
import { submittedIn } from "./submitted";
import { voidsOf } from "./voids";

export type ScorecardReading = {
  readonly seatId: string;
  readonly name: string;
  readonly recommendation: Recommendation;
  readonly confidence: Confidence;
  readonly ratings: readonly Rating[];
  readonly evidence: readonly Evidence[];
  /** Whether the reader wrote it. */
  readonly mine: boolean;
  /** What is shown is of this revision; 1 is as it was handed in. */
  readonly revision: number;
  /** The first impression. */
  readonly firstRatings: readonly Rating[];
  /** When it was first handed in. */
  readonly handedInAt: Instant;
  /** What was changed since, oldest first. */
  readonly corrections: readonly Correction[];
};

export type DebriefReading = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly kitId: string;
  readonly kit: KitRevision;
} & (
  | {
      readonly state: "hidden";
      /** The reader's own scorecard of this interview is not in. */
      readonly owesHere: boolean;
      /** Other rounds of the candidate in which the reader's own is not in. */
      readonly elsewhere: readonly Elsewhere[];
    }
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
      /** Every setting of the bar of the kit revision it ran on, oldest first. */
      readonly bars: readonly BarVersion[];
      /** Every voiding of a question of that revision and every taking back, oldest first. */
      readonly voids: readonly VoidEvent[];
      /** Given question by question; never part of the composite. */
      readonly secondRatings: readonly SecondRating[];
      /** What stands now. */
      readonly decision: Decision | null;
      /** Decisions that were opened again, oldest first. */
      readonly reopened: readonly Reopened[];
      /** The recommendation once more, without names. */
      readonly again: RevoteReading;
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
        plan: interview.plannedMinutes,
        room: interview.room,
      })
      .from(interview)
      .where(and(eq(interview.organisationId, scope.organisationId), eq(interview.id, interviewId)));
    if (!row) throw new NotFound("debrief");
    const panel = await owedIn(tx, scope, interviewId);
    const mine = panel.find((one) => one.personId === scope.personId) ?? null;
    // A demo is its panel's affair: whoever joined the organisation later finds nothing.
    if (row.kind === "demo" && mine === null) throw new NotFound("debrief");
    const content = await heldKit(tx, {
      organisationId: scope.organisationId,
      kitId: row.kitId,
      revision: row.revision,
      plan: row.plan,
    });
    const frame = { interviewId, candidateName: row.candidateName, kitId: row.kitId, kit: content };
    const elsewhere = await owedElsewhere(tx, scope, interviewId);
    const seen = reveal(mine, panel, elsewhere.length > 0);
    if (seen === "nothing")
      return { ...frame, state: "hidden", owesHere: mine !== null && scoresStill(mine), elsewhere };
    const counted = { ...frame, ...countOf(panel), excused: excusedIn(panel) };
    if (seen === "who-is-missing") return { ...counted, state: "waiting", missing: missingIn(panel) };
    const open = await openDebrief(tx, scope, interviewId, panel);
    const key = { organisationId: scope.organisationId, kitId: row.kitId, kitRevision: row.revision };
    if (!open) return { ...counted, state: "waiting", missing: [] };
    const [bars, voids, secondRatings, again] = await Promise.all([
      barsOf(tx, key),
      voidsOf(tx, key),
      secondRatingsIn(tx, scope, { interviewId, ...key }),
      revoteIn(tx, scope, interviewId, panel),
    ]);
    return { ...counted, ...open, bars, voids, secondRatings, again, room: row.room };
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
  const [cards, decided] = await Promise.all([
    submittedIn(tx, { organisationId: scope.organisationId, interviewId }),
    decisionsIn(tx, scope, interviewId),
  ]);
  const scorecards = panel.flatMap((one): ScorecardReading[] => {
    const card = cards.find(({ seatId }) => seatId === one.seatId);
    if (!card) return [];
    const { newest, first, revisions } = card;
    return [
      {
        seatId: card.seatId,
        name: one.name,
        mine: one.personId === scope.personId,
        revision: newest.revision,
        recommendation: newest.recommendation,
        confidence: newest.confidence,
        evidence: newest.evidence,
        ratings: newest.ratings,
        firstRatings: first.ratings,
        handedInAt: first.submittedAt,
        corrections: correctionsIn(revisions),
      },
    ];
  });
  return { state: "open" as const, openedAt: opened.openedAt, scorecards, ...decided };
}
