import "server-only";
import { and, inArray, isNotNull, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { isLate } from "@/lib/domain/scoring/overdue";
import { reveal } from "@/lib/domain/scoring/reveal";
import { sendsMail } from "@/lib/env";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { lockInterview } from "../../ops";
import { owedElsewhere } from "../../queries/elsewhere";
import { owedIn } from "../../queries/owed";
import { person } from "../../schema/identity";
import { mail } from "../../schema/mail";
import { type MemberScope, permit } from "../../scope";

/**
 * Asks by mail for every scorecard of an interview that is late, each person at most once a day (of UTC), whoever
 * asks. NotFound to whom `reveal` does not tell who is missing; Conflict `no-mail`, `not-late`, `nobody-to-ask`,
 * `asked-today`.
 */
export function remindOfScorecards(scope: MemberScope, interviewId: string): Promise<void> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "scorecard.remind"), async (tx) => {
    const { room, now } = await lockInterview(tx, { organisationId, interviewId });
    const panel = await owedIn(tx, scope, interviewId);
    const mine = panel.find((one) => one.personId === personId) ?? null;
    const elsewhere = await owedElsewhere(tx, scope, interviewId);
    if (reveal(mine, panel, elsewhere.length > 0) !== "who-is-missing") throw new NotFound("debrief");
    if (!sendsMail()) throw new Conflict("no-mail");
    if (room.endedAt === null || !isLate(room.endedAt, now)) throw new Conflict("not-late");
    const missing = panel.flatMap((one) =>
      one.owes && !one.submitted && !one.excused && one.personId !== null ? [one.personId] : [],
    );
    const people = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(inArray(person.id, missing), isNotNull(person.email)));
    if (people.length === 0) throw new Conflict("nobody-to-ask");
    const asked = await tx
      .insert(mail)
      .values(
        people.map(({ id }) => ({
          organisationId,
          id: uuidv7(),
          interviewId,
          personId: id,
          kind: "scorecard" as const,
          once: new Date(now).toISOString().slice(0, 10),
          askedBy: personId,
          sendAfter: sql`clock_timestamp()`,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: mail.id });
    if (asked.length === 0) throw new Conflict("asked-today");
    await audit(tx, {
      organisationId,
      action: "scorecard.remind",
      actorId: personId,
      subjectId: interviewId,
    });
  });
}
