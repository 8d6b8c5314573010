import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDemo } from "@/db/commands/demo/open";
import { signUp } from "@/db/commands/identity/sign-up";
import { startSession } from "@/db/commands/identity/start-session";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { grant } from "@/db/grant";
import { loadLibrary } from "@/db/library-loader";
import { getRoomWithOwn } from "@/db/queries/interviews";
import { findSeatOfPerson } from "@/db/queries/seats";
import { everything } from "@/db/testing/everything";
import { newInterview, send } from "@/db/testing/interview";
import { account, entering, newOrganisation, openWorld, type World, word } from "@/db/testing/world";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { targetsOf } from "@/lib/domain/scoring/score";
import { clearGuests } from "./clear-guests";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await loadLibrary(world.database.ownerUrl, join(process.cwd(), "db", "library"));
});
afterAll(() => world.close());

const clear = () => clearGuests(world.database.ownerUrl);

async function newGuest() {
  const scope = entering(uuidv7(), { purpose: "demo" });
  const input = { personId: scope.personId, tokenHash: word(), guestName: "You" };
  await startSession(grant({ kind: "job", job: "sign-in" }), input);
  return scope;
}

/** A demo with something of everything in it, left lying until its time was over. */
async function leaveDemoBehind() {
  const scope = await newGuest();
  const { interviewId } = await openDemo(scope);
  const found = await findSeatOfPerson(grant({ kind: "person", personId: scope.personId }), interviewId);
  if (!found) throw new Error("The guest has no seat.");
  const seat = grant({ kind: "seat", ...found, personId: scope.personId });
  const { kit } = await getRoomWithOwn(seat);
  const scored = agendaOf(kit).filter((entry) => entry.scored);
  for (const target of targetsOf(scored.map(({ id }) => id)))
    await send(seat, { type: "score.set", target, score: 2 });
  await send(seat, { type: "recommendation.set", recommendation: "no", confidence: "low" });
  await send(seat, { type: "interview.end" });
  expect(await submitScorecard(seat)).toEqual({ opened: true });
  await world.admin`update organisation set guest_until = now() - interval '1 second' where id = ${scope.organisationId}`;
  await world.admin`update sign_in_session set expires_at = now() - interval '1 second' where person_id = ${scope.personId}`;
  return scope;
}

test("an expired guest goes with everything they made, and nobody else loses a row", async () => {
  await newInterview(await newOrganisation());
  await openDemo(await newGuest());
  const stayed = await newGuest();
  await openDemo(stayed);
  await signUp(entering(stayed.organisationId, { personId: stayed.personId }), {
    ...account("Nia New"),
    organisation: { name: "New", slug: word() },
  });
  const before = await everything(world.admin);
  await leaveDemoBehind();
  expect(await everything(world.admin)).not.toEqual(before);
  expect(await clear()).toEqual({ organisations: 1, persons: 1 });
  expect(await everything(world.admin)).toEqual(before);
});

test("clearing in two processes at once clears once", async () => {
  await leaveDemoBehind();
  await leaveDemoBehind();
  const [one, two] = await Promise.all([clear(), clear()]);
  expect(one.organisations + two.organisations).toBe(2);
  expect(one.persons + two.persons).toBe(2);
  expect(await clear()).toEqual({ organisations: 0, persons: 0 });
});

test("a guest stays while they are signed in, practised within a week, or belong somewhere", async () => {
  const forgotten = await newGuest();
  const practisedLongAgo = await newGuest();
  const signedIn = await newGuest();
  const practised = await newGuest();
  const belongs = await newGuest();
  await openDemo(belongs);
  const all = [forgotten, practisedLongAgo, signedIn, practised, belongs].map(({ personId }) => personId);
  const out = all.filter((id) => id !== signedIn.personId);
  await world.admin`update sign_in_session set expires_at = now() - interval '1 second' where person_id = any(${out})`;
  for (const [{ personId }, days] of [
    [practised, 6],
    [practisedLongAgo, 8],
  ] as const)
    await world.admin`insert into practice_run (id, person_id, slug, revision, created_at)
      values (${uuidv7()}, ${personId}, 'alpha', 1, now() - make_interval(days => ${days}))`;
  expect(await clear()).toEqual({ organisations: 0, persons: 2 });
  const left = await world.admin<{ id: string }[]>`select id from person where id = any(${all}) order by id`;
  expect(left.map(({ id }) => id)).toEqual([signedIn, practised, belongs].map(({ personId }) => personId));
});

test("an account that belongs nowhere is nobody's to clear", async () => {
  const [person] = await world.admin<{ id: string }[]>`
    insert into person (id, name, email) values (${uuidv7()}, 'Ada', ${`${word()}@example.org`}) returning id`;
  expect(await clear()).toEqual({ organisations: 0, persons: 0 });
  expect(await world.admin`select 1 from person where id = ${person?.id ?? ""}`).toHaveLength(1);
});

test("the application cannot clear, whatever purpose it names", async () => {
  await leaveDemoBehind();
  const asApp = (work: "select" | "delete", table: string) =>
    world.admin.begin(async (tx) => {
      await tx`select set_config('app.purpose', 'clear-guests', true)`;
      await tx`set local role evenhand_app`;
      return work === "select" ? tx`select 1 from ${tx(table)}` : tx`delete from ${tx(table)}`;
    });
  for (const table of ["organisation", "person", "membership", "practice_run", "sign_in_session"])
    expect([table, (await asApp("select", table)).count]).toEqual([table, 0]);
  for (const table of ["organisation", "person", "membership", "practice_run"])
    await expect(asApp("delete", table)).rejects.toMatchObject({ code: "42501" });
  expect(await clear()).toEqual({ organisations: 1, persons: 1 });
});
