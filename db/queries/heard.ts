import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { type MaskedLine, maskedLines } from "@/lib/domain/scoring/masked";
import type { Transaction } from "../client";
import { interview, seat } from "../schema/interviews";
import { debrief, scorecardRevision } from "../schema/scoring";
import type { MemberScope } from "../scope";
import { otherCandidatesIn } from "./candidate-names";

/**
 * What the whole panel heard of one candidate's answer, masked; none before the debrief's row is there. What a reader may
 * learn of the interview is for `reveal` to say before this is asked.
 */
export async function heardOf(
  tx: Transaction,
  scope: MemberScope,
  { interviewId, question }: { readonly interviewId: string; readonly question: string },
): Promise<readonly MaskedLine[]> {
  const { organisationId } = scope;
  const here = (table: typeof scorecardRevision | typeof seat) =>
    and(eq(table.organisationId, organisationId), eq(table.interviewId, interviewId));
  const cards = await tx
    .select({ evidence: scorecardRevision.evidence })
    .from(scorecardRevision)
    .innerJoin(
      debrief,
      and(
        eq(debrief.organisationId, scorecardRevision.organisationId),
        eq(debrief.interviewId, scorecardRevision.interviewId),
      ),
    )
    // What was heard is the same in every revision.
    .where(and(here(scorecardRevision), eq(scorecardRevision.revision, 1)))
    .orderBy(asc(scorecardRevision.seatId));
  const seats = await tx
    .select({ role: seat.role, name: seat.name, called: seat.called })
    .from(seat)
    .where(here(seat));
  const [{ candidateName } = { candidateName: "" }] = await tx
    .select({ candidateName: interview.candidateName })
    .from(interview)
    .where(and(eq(interview.organisationId, organisationId), eq(interview.id, interviewId)));
  const namesOf = (candidate: boolean) =>
    seats.flatMap(({ role, name, called }) =>
      (role === "candidate") === candidate ? [name, ...(called ? [called] : [])] : [],
    );
  return maskedLines(
    cards.flatMap(({ evidence }) => evidence.filter(({ entry }) => entry === question)),
    {
      candidate: [candidateName, ...namesOf(true)],
      panel: namesOf(false),
      others: await otherCandidatesIn(tx, scope, interviewId),
    },
  );
}
