import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "../../../client";
import { Conflict } from "../../../errors";
import { person, personSecret } from "../../../schema/identity";
import { breaksUnique } from "./breaks-unique";

/** Gives a new person or a guest an address and a password. Conflict `email-taken`. */
export async function enlist(
  tx: Transaction,
  personId: string,
  input: { readonly name: string; readonly email: string; readonly passwordHash: string },
): Promise<void> {
  const [holder] = await tx.select({ id: person.id }).from(person).where(eq(person.email, input.email));
  if (holder) throw new Conflict("email-taken");
  const [known] = await tx.select({ email: person.email }).from(person).where(eq(person.id, personId));
  if (known?.email) throw new Conflict("email-taken");
  const identity = { name: input.name, email: input.email };
  await tx
    .insert(person)
    .values({ id: personId, ...identity })
    .onConflictDoUpdate({ target: person.id, set: identity })
    .catch((error: unknown) => {
      // Somebody took the address since it was looked up.
      throw breaksUnique(error, "person_email") ? new Conflict("email-taken") : error;
    });
  const made = await tx
    .insert(personSecret)
    .values({ personId, passwordHash: input.passwordHash })
    .onConflictDoNothing()
    .returning({ personId: personSecret.personId });
  if (made.length === 0) throw new Conflict("email-taken");
}
