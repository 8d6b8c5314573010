import "server-only";
import { uuidv7 } from "uuidv7";
import { type OpenedDemo, openDemo } from "@/db/commands/demo/open";
import { listMemberships } from "@/db/queries/identity";
import { signInAsGuest } from "./auth";
import { callerAddress, countTry } from "./rate-limit";
import { currentPerson, enteringDemo, personScope } from "./viewer";

/** Opens the demo for whoever asks: a guest in the workspace they have, anybody else as a new guest. */
export async function openDemoForCaller(): Promise<OpenedDemo> {
  await countTry("open-demo", await callerAddress());
  const person = await currentPerson();
  const guest = person?.email === null ? person : null;
  const workspace = guest && (await listMemberships(personScope(guest))).find((one) => one.guest);
  const personId = guest?.id ?? (await signInAsGuest());
  return openDemo(enteringDemo(personId, workspace?.organisationId ?? uuidv7()));
}
