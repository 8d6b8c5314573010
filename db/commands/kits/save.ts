import "server-only";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { type Bar, barNow, NO_BAR, sameBar, strangerInBar } from "@/lib/domain/scoring/bar";
import { targetsIn } from "@/lib/domain/scoring/round";
import { audit } from "../../audit";
import { type Transaction, transaction } from "../../client";
import { Conflict } from "../../errors";
import { barsOf } from "../../queries/bars";
import { kitBar } from "../../schema/kits";
import { type MemberScope, permit } from "../../scope";
import { type SavedKit, storeKit } from "./internal/store-kit";

/**
 * Stores a kit and its first revision, which never changes, with the bar it starts from. Conflict
 * `over-the-minutes`, `not-in-this-kit`, `id-taken`.
 */
export function saveKit(
  scope: MemberScope,
  { bar = NO_BAR, ...input }: SavedKit & { readonly bar?: Bar },
): Promise<{ readonly id: string }> {
  const { organisationId, personId } = scope;
  return transaction(permit(scope, "kit.save"), async (tx) => {
    if (strangerInBar(bar, targetsIn(agendaOf(input.content))) !== null)
      throw new Conflict("not-in-this-kit");
    if (await storeKit(tx, scope, input)) {
      await audit(tx, { organisationId, action: "kit.save", actorId: personId, subjectId: input.id });
      await setFirstBar(tx, scope, input.id, bar);
    } else {
      const key = { organisationId, kitId: input.id, kitRevision: 1 };
      const [first] = await barsOf(tx, key);
      if (!sameBar(bar, barNow(first ? [first] : []))) throw new Conflict("id-taken");
    }
    return { id: input.id };
  });
}

/** Equal weights without a rule are no row: that is what holds where nobody set anything. */
async function setFirstBar(tx: Transaction, scope: MemberScope, kitId: string, bar: Bar): Promise<void> {
  if (sameBar(bar, NO_BAR)) return;
  permit(scope, "kit.bar");
  const { organisationId, personId } = scope;
  const first = { organisationId, kitId, kitRevision: 1, number: 1, reason: null };
  await tx.insert(kitBar).values({ ...first, bar, setBy: personId });
  await audit(tx, {
    organisationId,
    action: "kit.bar",
    actorId: personId,
    subjectId: kitId,
    detail: { revision: 1, number: 1, amended: false },
  });
}
