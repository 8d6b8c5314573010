import "server-only";
import { type Standing, standingOf } from "@/lib/domain/debrief/standing";
import { debriefRows } from "@/lib/domain/debrief/summary";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { comparedIn } from "@/lib/domain/scoring/round";
import { voidedBy } from "@/lib/domain/scoring/voided";
import type { Transaction } from "../client";
import type { MemberScope } from "../scope";
import { barsOf } from "./bars";
import { frozenKit } from "./kits";
import { submittedIn } from "./submitted";
import { voidsOf } from "./voids";

/**
 * How the candidate of an open debrief stands by the bars of the kit revision, without its void questions, inside the
 * caller's transaction.
 */
export async function standingIn(
  tx: Transaction,
  { organisationId }: MemberScope,
  {
    id: interviewId,
    kitId,
    kitRevision,
  }: { readonly id: string; readonly kitId: string; readonly kitRevision: number },
): Promise<Standing> {
  const [content, bars, events, cards] = await Promise.all([
    frozenKit(tx, { organisationId, kitId, revision: kitRevision }),
    barsOf(tx, { organisationId, kitId, kitRevision }),
    voidsOf(tx, { organisationId, kitId, kitRevision }),
    submittedIn(tx, { organisationId, interviewId }),
  ]);
  const newest = cards.map((card) => card.newest);
  const rows = debriefRows(comparedIn(agendaOf(content), newest), newest);
  return standingOf(bars, rows, voidedBy(events));
}
