import "server-only";
import { and, eq } from "drizzle-orm";
import { countVotes, type Revote, revoteState, type VoteCount } from "@/lib/domain/debrief/revote";
import { leads as leadsNow } from "@/lib/domain/interviews/lead";
import type { Transaction } from "../client";
import { person } from "../schema/identity";
import { interview, seat } from "../schema/interviews";
import { revote, revoteBallot, revoteClose, revoteVoter } from "../schema/revotes";
import { decision } from "../schema/scoring";
import type { MemberScope } from "../scope";
import type { OwedSeat } from "./owed";

/** A re-vote that was called, as far as anybody may know it: how many, and never who. */
export type CalledRevote = Revote & {
  /** Null when whoever called it is no member any more. */
  readonly calledBy: string | null;
  /** Null while somebody is waited for, and for ever where too few voted. */
  readonly counts: readonly VoteCount[] | null;
  readonly mine: { readonly called: boolean; readonly voted: boolean };
};

export type RevoteReading = {
  /** Null while none was called. */
  readonly revote: CalledRevote | null;
  /** How many would be asked: those whose scorecards are in. */
  readonly called: number;
  /** Whether the reader leads the interview or owns the organisation: who calls a re-vote and closes it. */
  readonly leads: boolean;
};

/**
 * The re-vote of an interview whose debrief is open to this reader, inside the caller's transaction. `reveal` has said
 * so before this is asked.
 */
export async function revoteIn(
  tx: Transaction,
  scope: MemberScope,
  interviewId: string,
  panel: readonly OwedSeat[],
): Promise<RevoteReading> {
  const { organisationId, personId } = scope;
  const here = (table: typeof revote | typeof revoteVoter | typeof revoteClose | typeof revoteBallot) =>
    and(eq(table.organisationId, organisationId), eq(table.interviewId, interviewId));
  const asked = panel.filter((one) => one.owes && one.submitted);
  const mySeats = await tx
    .select({ id: seat.id, role: seat.role, room: interview.room })
    .from(seat)
    .innerJoin(
      interview,
      and(eq(interview.organisationId, seat.organisationId), eq(interview.id, seat.interviewId)),
    )
    .where(
      and(
        eq(seat.organisationId, organisationId),
        eq(seat.interviewId, interviewId),
        eq(seat.personId, personId),
      ),
    );
  const leads = scope.role === "owner" || mySeats.some((mine) => leadsNow(mine.room, mine));
  const [found] = await tx
    .select({ calledBy: person.name })
    .from(revote)
    .leftJoin(person, eq(person.id, revote.calledBy))
    .where(here(revote));
  if (!found) return { revote: null, called: asked.length, leads };
  const voters = await tx
    .select({ personId: revoteVoter.personId })
    .from(revoteVoter)
    .where(here(revoteVoter));
  const closings = await tx.select({ at: revoteClose.closedAt }).from(revoteClose).where(here(revoteClose));
  const decisions = await tx
    .select({ at: decision.decidedAt })
    .from(decision)
    .where(and(eq(decision.organisationId, organisationId), eq(decision.interviewId, interviewId)));
  const stands: Revote = {
    called: asked.length,
    voted: voters.length,
    closed: closings.length + decisions.length > 0,
  };
  const ballots =
    revoteState(stands) === "shown"
      ? await tx
          .select({ recommendation: revoteBallot.recommendation })
          .from(revoteBallot)
          .where(here(revoteBallot))
      : null;
  return {
    called: asked.length,
    leads,
    revote: {
      ...stands,
      calledBy: found.calledBy,
      counts: ballots && countVotes(ballots.map(({ recommendation }) => recommendation)),
      mine: {
        called: asked.some((one) => one.personId === personId),
        voted: voters.some((one) => one.personId === personId),
      },
    },
  };
}
