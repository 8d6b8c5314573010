import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { findPersonBySession } from "@/db/queries/identity";
import { leavesNothingHalfDone, refuses } from "@/db/testing/contract";
import { newOrganisation, openWorld, type World, word } from "@/db/testing/world";
import { endSession } from "./end-session";
import { startSession } from "./start-session";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const job = grant({ kind: "job", job: "sign-in" });
const guest = () => ({ personId: uuidv7(), tokenHash: word(), guestName: "You" });

test("a guest and their session are there together or not at all", async () => {
  const input = guest();
  await leavesNothingHalfDone(world.admin, () => startSession(job, input));
  expect(await findPersonBySession(job, input.tokenHash)).toEqual({
    id: input.personId,
    name: "You",
    email: null,
  });
});

test("the job that reads the library starts and ends no session", async () => {
  const reader = grant({ kind: "job", job: "library" });
  const input = guest();
  await refuses(world.admin, "Forbidden", () => startSession(reader, input));
  await startSession(job, input);
  await refuses(world.admin, "Forbidden", () => endSession(reader, input.tokenHash));
  expect(await findPersonBySession(reader, input.tokenHash)).toBeUndefined();
});

test("an ended session names nobody, ending it twice is no error, and other sessions stay", async () => {
  const { owner } = await newOrganisation();
  const [one, two] = [word(), word()];
  for (const tokenHash of [one, two]) await startSession(job, { personId: owner.personId, tokenHash });
  await endSession(job, one);
  await endSession(job, one);
  expect(await findPersonBySession(job, one)).toBeUndefined();
  expect(await findPersonBySession(job, two)).toMatchObject({ id: owner.personId });
});

test("an expired session names nobody, and the next sign-in sweeps it away", async () => {
  const old = guest();
  await startSession(job, old);
  await world.admin`update sign_in_session set expires_at = now() - interval '1 second' where token_hash = ${old.tokenHash}`;
  expect(await findPersonBySession(job, old.tokenHash)).toBeUndefined();
  await startSession(job, guest());
  const left = await world.admin`select 1 from sign_in_session where token_hash = ${old.tokenHash}`;
  expect(left).toHaveLength(0);
});
