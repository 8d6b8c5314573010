import "server-only";
import { and, eq } from "drizzle-orm";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { unaskedIn } from "@/lib/domain/interviews/asked";
import { EMPTY_DRAFT } from "@/lib/domain/scoring/draft";
import { owedTargets } from "@/lib/domain/scoring/owed";
import { allIn } from "@/lib/domain/scoring/reveal";
import { accept } from "@/lib/domain/scoring/scorecard";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { lockInterview } from "../../ops";
import { frozenKit } from "../../queries/kits";
import { owedIn } from "../../queries/owed";
import { debrief, draftScorecard, rating, scorecardRevision, submission } from "../../schema/scoring";
import { permit, type SeatScope } from "../../scope";

/**
 * Hands in one's own scorecard, once: twice or from two devices at once is one submission. When the panel
 * owes no more, the debrief opens in the same transaction. A question that nobody asked and a competency that the
 * kit gives no evidence on need no score and get no row. Conflict `not-ended`, `excused`, `incomplete`.
 */
export function submitScorecard(scope: SeatScope): Promise<{ readonly opened: boolean }> {
  const { organisationId, interviewId, seatId, personId } = scope;
  return transaction(permit(scope, "scorecard.submit"), async (tx) => {
    if (!personId || (scope.role !== "lead" && scope.role !== "interviewer")) throw new NotFound("interview");
    const locked = await lockInterview(tx, scope);
    if (locked.room.status !== "ended") throw new Conflict("not-ended");
    const panel = await owedIn(tx, scope);
    const mine = panel.find((one) => one.seatId === seatId);
    if (mine?.submitted) return { opened: allIn(panel) };
    // Who is excused may have learnt of the others' by now: what is written after that is no first impression.
    if (mine?.excused) throw new Conflict("excused");

    const kit = await frozenKit(tx, { organisationId, kitId: locked.kitId, revision: locked.kitRevision });
    const agenda = agendaOf(kit);
    const [own] = await tx
      .select({ draft: draftScorecard.draft })
      .from(draftScorecard)
      .where(
        and(
          eq(draftScorecard.organisationId, organisationId),
          eq(draftScorecard.interviewId, interviewId),
          eq(draftScorecard.seatId, seatId),
        ),
      );
    const draft = own?.draft ?? EMPTY_DRAFT;
    const owed = owedTargets(draft, agenda, unaskedIn(locked.room, agenda));
    const accepted = accept(draft, owed, locked.now);
    if (!accepted.ok) throw new Conflict("incomplete");

    const key = { organisationId, interviewId, seatId };
    const card = accepted.value;
    const submittedAt = new Date(card.submittedAt);
    await tx.insert(submission).values({ ...key, submittedAt });
    await tx.insert(scorecardRevision).values({
      ...key,
      revision: card.revision,
      personId,
      recommendation: card.recommendation,
      confidence: card.confidence,
      evidence: card.evidence,
      probes: draft.probes,
      submittedAt,
    });
    const rows = card.ratings.map((one) => ({ ...key, ...one, revision: card.revision, personId }));
    // Nobody asked anything, and no competency is judged: the recommendation is the whole card.
    if (rows.length > 0) await tx.insert(rating).values(rows);
    const opened = allIn(panel.map((one) => (one.seatId === seatId ? { ...one, submitted: true } : one)));
    if (opened) await tx.insert(debrief).values({ organisationId, interviewId, openedAt: submittedAt });
    await audit(tx, {
      organisationId,
      action: "scorecard.submit",
      actorId: personId,
      subjectId: interviewId,
      detail: { seatId, revision: card.revision, opened },
    });
    return { opened };
  });
}
