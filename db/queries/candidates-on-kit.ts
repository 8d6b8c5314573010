import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { inKitTime } from "@/lib/domain/interviews/plan";
import type { RoomState } from "@/lib/domain/interviews/state";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { AskedProbe } from "@/lib/domain/scoring/draft";
import { reveal } from "@/lib/domain/scoring/reveal";
import type { Score, Target } from "@/lib/domain/scoring/score";
import { type VoidEvent, voidedBy } from "@/lib/domain/scoring/voided";
import { read, type Transaction } from "../client";
import { interview } from "../schema/interviews";
import { debrief, rating, scorecardRevision } from "../schema/scoring";
import type { MemberScope } from "../scope";
import { owesElsewhere } from "./elsewhere";
import { frozenKit } from "./kits";
import { type OwedSeat, owedIn } from "./owed";
import { voidsOf } from "./voids";

/** One scorecard as it stands: the newest revision's scores. */
export type CardOnKit = {
  /** Of the person, the same in every interview. */
  readonly id: string;
  readonly name: string;
  readonly scores: Readonly<Partial<Record<Target, Score>>>;
  /** Ticked as asked when it was first handed in; null where that was not kept. */
  readonly probes: readonly AskedProbe[] | null;
};

/** A candidate whose debrief is open to the reader. */
export type CandidateOnKit = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly kitRevision: number;
  readonly kit: KitRevision;
  /** Time used told by the kit's minutes, whatever was planned for this one. */
  readonly room: RoomState;
  readonly cards: readonly CardOnKit[];
  /** By which questions of that revision are void. */
  readonly voids: readonly VoidEvent[];
};

/** Bounds one reading to the newest debriefs. */
const MOST_ON_KIT = 100;

/**
 * The candidates interviewed on one kit, whichever revision, whose debriefs are open to this reader, in the order
 * the interviews were made; of very many, the newest hundred. Who still owes a scorecard of their own for one finds that one absent, as everybody does
 * before its debrief opens.
 */
export function listCandidatesOnKit(scope: MemberScope, kitId: string): Promise<readonly CandidateOnKit[]> {
  return read(scope, async (tx) => {
    const { organisationId } = scope;
    const rows = await tx
      .select({
        id: interview.id,
        candidateName: interview.candidateName,
        kitRevision: interview.kitRevision,
        plan: interview.plannedMinutes,
        room: interview.room,
        elsewhere: owesElsewhere(scope.personId),
      })
      .from(interview)
      .innerJoin(
        debrief,
        and(eq(debrief.organisationId, interview.organisationId), eq(debrief.interviewId, interview.id)),
      )
      .where(
        and(
          eq(interview.organisationId, organisationId),
          eq(interview.kitId, kitId),
          eq(interview.kind, "real"),
          isNull(interview.cancelledAt),
        ),
      )
      .orderBy(desc(interview.createdAt), desc(interview.id))
      .limit(MOST_ON_KIT);
    const found: CandidateOnKit[] = [];
    for (const { id, candidateName, kitRevision, plan, room, elsewhere } of rows.toReversed()) {
      const panel = await owedIn(tx, scope, id);
      const me = panel.find(({ personId }) => personId === scope.personId) ?? null;
      if (reveal(me, panel, elsewhere) !== "everything") continue;
      const kit = await frozenKit(tx, { organisationId, kitId, revision: kitRevision });
      found.push({
        interviewId: id,
        candidateName,
        kitRevision,
        kit,
        room: inKitTime(room, kit, plan),
        cards: await cardsOf(tx, scope, id, panel),
        voids: voidedBy(await voidsOf(tx, { organisationId, kitId, kitRevision })),
      });
    }
    return found;
  });
}

/** In the order of the panel. */
async function cardsOf(
  tx: Transaction,
  scope: MemberScope,
  interviewId: string,
  panel: readonly OwedSeat[],
): Promise<readonly CardOnKit[]> {
  const revisions = await tx
    .select({
      seatId: scorecardRevision.seatId,
      revision: scorecardRevision.revision,
      probes: scorecardRevision.probes,
    })
    .from(scorecardRevision)
    .where(
      and(
        eq(scorecardRevision.organisationId, scope.organisationId),
        eq(scorecardRevision.interviewId, interviewId),
      ),
    )
    .orderBy(desc(scorecardRevision.revision));
  const ratings = await tx
    .select({ seatId: rating.seatId, revision: rating.revision, target: rating.target, score: rating.score })
    .from(rating)
    .where(and(eq(rating.organisationId, scope.organisationId), eq(rating.interviewId, interviewId)));
  return panel.flatMap(({ seatId, personId, name }): CardOnKit[] => {
    const own = revisions.filter((one) => one.seatId === seatId);
    const [newest, first] = [own[0], own.at(-1)];
    if (!newest || !first) return [];
    const scores = ratings
      .filter((one) => one.seatId === seatId && one.revision === newest.revision)
      .map(({ target, score }) => [target, score]);
    return [{ id: personId ?? seatId, name, scores: scoresFrom(scores), probes: first.probes }];
  });
}

/** Only `accept` fills the table of ratings, so targets and scores are of the lists. */
function scoresFrom(entries: readonly (readonly unknown[])[]): Readonly<Partial<Record<Target, Score>>> {
  return Object.fromEntries(entries);
}
