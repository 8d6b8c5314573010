import "server-only";
import { randomBytes } from "node:crypto";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict } from "../../errors";
import { openAnswers, type QuestionKey, readingOf } from "../../queries/answers";
import { frozenKit } from "../../queries/kits";
import { secondReading } from "../../schema/second-ratings";
import { type MemberScope, permit } from "../../scope";
import { lockKit } from "./internal/lock-kit";

/**
 * Somebody begins to rate all candidates' answers to one question of a kit revision: from now on their order is theirs,
 * and they are shown nobody else's second ratings of it before they gave their own. Twice is once. Conflict
 * `not-in-this-kit`, `scores-owed`.
 */
export function beginAnswers(
  scope: MemberScope,
  input: { readonly kitId: string; readonly kitRevision: number; readonly question: string },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { kitId, kitRevision, question } = input;
  return transaction(permit(scope, "answers.begin"), async (tx) => {
    await lockKit(tx, scope, kitId);
    const key: QuestionKey = { organisationId, kitId, kitRevision, question };
    const content = await frozenKit(tx, { organisationId, kitId, revision: kitRevision });
    if (!agendaOf(content).some((entry) => entry.scored && entry.id === question))
      throw new Conflict("not-in-this-kit");
    const open = await openAnswers(tx, scope, key);
    if (open === null) throw new Conflict("scores-owed");
    if ((await readingOf(tx, scope, key, open)) !== null) return;
    await tx.insert(secondReading).values({ ...key, personId, seed: randomBytes(32).toString("hex") });
    await audit(tx, {
      organisationId,
      action: "answers.begin",
      actorId: personId,
      subjectId: kitId,
      detail: { revision: kitRevision, question },
    });
  });
}
