import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../../client";
import { NotFound } from "../../../errors";
import { membership, person } from "../../../schema/identity";
import type { MemberScope } from "../../../scope";

/** Names of members by their ids. NotFound when one is not a member. */
export async function namesOf(
  tx: Transaction,
  scope: MemberScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await tx
    .select({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, scope.organisationId), inArray(membership.personId, [...ids])));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  if (ids.some((id) => !names.has(id))) throw new NotFound("member");
  return names;
}
