import "server-only";
import { uuidv7 } from "uuidv7";
import { openDemo } from "@/db/commands/demo/open";
import { listMemberships } from "@/db/queries/identity";
import { signInAsGuest } from "./auth";
import { callerAddress, countTry } from "./rate-limit";
import { currentPerson, enteringDemo, ownOrganisation, personScope } from "./viewer";

/**
 * Where "Interview someone" and "Build a kit" lead. Both work without an account: who has none becomes a
 * guest with a workspace of their own. Who has an account stays signed in and keeps their organisation clean.
 */
export async function startWithoutAccount(what: "interview" | "kit"): Promise<string> {
  await countTry("open-demo", await callerAddress());
  const own = await ownOrganisation();
  if (what === "kit" && own) return `/w/${own.slug}/kits/new`;
  const person = await currentPerson();
  const workspace = person && (await listMemberships(personScope(person))).find((one) => one.guest);
  const personId = person?.id ?? (await signInAsGuest());
  const demo = await openDemo(enteringDemo(personId, workspace?.organisationId ?? uuidv7()));
  return what === "kit" ? `/w/${demo.slug}/kits/new` : `/i/${demo.interviewId}/host`;
}
