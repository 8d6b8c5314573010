import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { type MailKind, remindAt, SECOND_THOUGHTS } from "@/lib/domain/interviews/mail";
import { sendsMail } from "@/lib/env";
import { databaseNow, type Transaction } from "../../../client";
import { person } from "../../../schema/identity";
import { interview, seat } from "../../../schema/interviews";
import { mail } from "../../../schema/mail";
import type { MemberScope } from "../../../scope";

type Told = Exclude<MailKind, "soon" | "scorecard">;

/**
 * Writes mails about when an interview begins, as it stands now in this transaction: to everybody on its panel who has
 * an address, or to these people. With a time that holds, also the reminder. Nothing where it has no time, or where
 * this installation sends no mail.
 */
export async function queueMail(
  tx: Transaction,
  scope: MemberScope,
  {
    interviewId,
    kind,
    to,
  }: { readonly interviewId: string; readonly kind: Told; readonly to?: readonly string[] },
): Promise<void> {
  if (!sendsMail() || to?.length === 0) return;
  const { organisationId, personId } = scope;
  const [timed] = await tx
    .select({ startsAt: interview.startsAt })
    .from(interview)
    .where(
      and(
        eq(interview.organisationId, organisationId),
        eq(interview.id, interviewId),
        isNotNull(interview.startsAt),
      ),
    );
  if (!timed?.startsAt) return;
  const people = await addressed(tx, { organisationId, interviewId }, to);
  if (people.length === 0) return;
  const { startsAt } = timed;
  const now = await databaseNow(tx);
  const row = (kind: MailKind, once: string, sendAfter: number) => (one: string) => ({
    organisationId,
    id: uuidv7(),
    interviewId,
    personId: one,
    kind,
    once,
    startsAt,
    askedBy: personId,
    sendAfter: new Date(sendAfter),
  });
  await tx.insert(mail).values(people.map(row(kind, uuidv7(), now + SECOND_THOUGHTS)));
  const remind = remindAt(startsAt.getTime(), now);
  if (remind === null || kind === "cancelled" || kind === "removed") return;
  // Moved away and back, it is the same reminder.
  const soon = people.map(row("soon", startsAt.toISOString(), remind));
  await tx.insert(mail).values(soon).onConflictDoNothing();
}

/** Ids of those who have an address; whoever was just taken off the panel is named, not seated. */
async function addressed(
  tx: Transaction,
  { organisationId, interviewId }: { readonly organisationId: string; readonly interviewId: string },
  to: readonly string[] | undefined,
): Promise<readonly string[]> {
  const rows = to
    ? await tx
        .select({ id: person.id })
        .from(person)
        .where(and(inArray(person.id, [...to]), isNotNull(person.email)))
    : await tx
        .select({ id: person.id })
        .from(seat)
        .innerJoin(person, eq(person.id, seat.personId))
        .where(
          and(
            eq(seat.organisationId, organisationId),
            eq(seat.interviewId, interviewId),
            isNotNull(person.email),
          ),
        );
  return rows.map(({ id }) => id);
}
