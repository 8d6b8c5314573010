import "server-only";
import { and, eq } from "drizzle-orm";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { type Bar, barNow, sameBar, strangerInBar } from "@/lib/domain/scoring/bar";
import { targetsIn } from "@/lib/domain/scoring/round";
import { audit } from "../../audit";
import { transaction } from "../../client";
import { Conflict, NotFound } from "../../errors";
import { barsOf, isBarFixed, onRevision } from "../../queries/bars";
import { frozenKit } from "../../queries/kits";
import { interview } from "../../schema/interviews";
import { kit, kitBar } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";

/**
 * Sets the bar of a kit's newest revision, as a new row. Once somebody was interviewed on that revision it is an
 * amendment and needs a reason. `after`: the number of the setting it was made from, 0 for none. The bar that
 * holds already changes nothing. Conflict `bar-changed`, `bar-fixed`, `not-in-this-kit`.
 */
export function setBar(
  scope: MemberScope,
  input: {
    readonly kitId: string;
    readonly after: number;
    readonly bar: Bar;
    readonly reason: string | null;
  },
): Promise<void> {
  const { organisationId, personId } = scope;
  const { kitId, after, bar, reason } = input;
  return transaction(permit(scope, "kit.bar"), async (tx) => {
    const [found] = await tx
      .select({ revision: kit.latestRevision })
      .from(kit)
      .where(and(eq(kit.organisationId, organisationId), eq(kit.id, kitId)))
      .for("update");
    if (!found) throw new NotFound("kit");
    const key = { organisationId, kitId, kitRevision: found.revision };
    const versions = await barsOf(tx, key);
    if (sameBar(bar, barNow(versions))) return;
    if (after !== versions.length) throw new Conflict("bar-changed");
    const content = await frozenKit(tx, { organisationId, kitId, revision: found.revision });
    const stranger = strangerInBar(bar, targetsIn(agendaOf(content)));
    if (stranger !== null) throw new Conflict("not-in-this-kit");

    // Starting an interview takes its row: with those that wait held, none starts between looking and writing.
    await tx
      .select({ id: interview.id })
      .from(interview)
      .where(and(onRevision(key), eq(interview.status, "waiting")))
      .orderBy(interview.id)
      .for("update");
    const fixed = await isBarFixed(tx, key);
    if (fixed && reason === null) throw new Conflict("bar-fixed");
    await tx
      .insert(kitBar)
      .values({ ...key, number: after + 1, bar, reason: fixed ? reason : null, setBy: personId });
    await audit(tx, {
      organisationId,
      action: "kit.bar",
      actorId: personId,
      subjectId: kitId,
      detail: { revision: found.revision, number: after + 1, amended: fixed },
    });
  });
}
