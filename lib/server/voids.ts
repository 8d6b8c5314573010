import "server-only";
import { listVoidsOf } from "@/db/queries/voids";
import type { SaidVoid } from "@/lib/domain/scoring/voided";
import { memberScopeOrThrow, organisationOfSeat } from "./viewer";

/**
 * Which questions are void for the panel member who asks. A seat reads nothing of it (the candidate has one, too), so
 * it is read as the member they are. NotFound for whoever has no place on the panel.
 */
export async function voidsForPanel(interviewId: string): Promise<readonly SaidVoid[]> {
  return listVoidsOf(await memberScopeOrThrow(await organisationOfSeat(interviewId)), interviewId);
}
