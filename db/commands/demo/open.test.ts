import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { loadLibrary } from "@/db/library-loader";
import { getDebrief } from "@/db/queries/debriefs";
import { listMemberships } from "@/db/queries/identity";
import { findOrganisationOfSeat, getRoomWithOwn } from "@/db/queries/interviews";
import { findSeatOfPerson } from "@/db/queries/seats";
import type { SeatScope } from "@/db/scope";
import { leavesNothingHalfDone, refuses } from "@/db/testing/contract";
import { send } from "@/db/testing/interview";
import { account, entering, openWorld, type World, word } from "@/db/testing/world";
import { verifyLog } from "@/db/verify";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import type { KitRevision } from "@/lib/domain/kits/kit";
import { targetsIn } from "@/lib/domain/scoring/round";
import { signUp } from "../identity/sign-up";
import { startSession } from "../identity/start-session";
import { submitScorecard } from "../scorecards/submit";
import { openDemo } from "./open";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await loadLibrary(world.database.ownerUrl, join(process.cwd(), "db", "library"));
});
afterAll(() => world.close());

async function guest() {
  const scope = entering(uuidv7(), { purpose: "demo" });
  const input = { personId: scope.personId, tokenHash: word(), guestName: "You" };
  await startSession(grant({ kind: "job", job: "sign-in" }), input);
  return scope;
}

async function seatOf({ personId }: { readonly personId: string }, interviewId: string) {
  const found = await findSeatOfPerson(grant({ kind: "person", personId }), interviewId);
  if (!found) throw new Error("The guest has no seat.");
  return grant({ kind: "seat", ...found, personId });
}

test("a demo opens whole or not at all", async () => {
  const scope = await guest();
  await leavesNothingHalfDone(world.admin, () => openDemo(scope));
});

test("two demos opened at once are two interviews in one workspace", async () => {
  const scope = await guest();
  const opened = await Promise.all([openDemo(scope), openDemo(scope)]);
  expect(new Set(opened.map(({ slug }) => slug)).size).toBe(1);
  expect(new Set(opened.map(({ interviewId }) => interviewId)).size).toBe(2);
});

test("a new guest gets a workspace of their own, and opening again adds an interview to it", async () => {
  const scope = await guest();
  const [one, two] = [await openDemo(scope), await openDemo(scope)];
  expect(two.slug).toBe(one.slug);
  expect(two.interviewId).not.toBe(one.interviewId);
  const mine = await listMemberships(grant({ kind: "person", personId: scope.personId }));
  expect(mine).toEqual([expect.objectContaining({ slug: one.slug, role: "owner", guest: true })]);
});

test("the demo runs, two colleagues have submitted, and neither card is seen before one's own", async () => {
  const scope = await guest();
  const { slug, interviewId } = await openDemo(scope);
  const lead = await seatOf(scope, interviewId);
  const room = await getRoomWithOwn(lead);
  expect(room).toMatchObject({ kind: "demo", room: { status: "live" }, own: { submitted: false } });
  expect(room.panel.map(({ role }) => role)).toEqual(["lead", "interviewer", "interviewer", "candidate"]);
  const { organisationId, personId } = scope;
  const member = grant({
    kind: "member",
    organisationId,
    organisationSlug: slug,
    organisationName: "Guest workspace",
    personId,
    role: "owner",
  });
  expect(await getDebrief(member, interviewId)).toMatchObject({ state: "hidden" });
  const colleagues = room.panel.filter(({ role }) => role === "interviewer").map(({ name }) => name);
  await fillInDemo(lead, room.kit);
  expect(await getDebrief(member, interviewId)).not.toHaveProperty("scorecards");
  await send(lead, { type: "interview.end" });
  expect(await submitScorecard(lead)).toEqual({ opened: true });
  const open = await getDebrief(member, interviewId);
  if (open.state !== "open") throw new Error(`The debrief is ${open.state}.`);
  expect(open.scorecards.map(({ name }) => name)).toEqual(["You", ...colleagues]);
  for (const card of open.scorecards)
    expect(card.ratings).toHaveLength(open.scorecards[0]?.ratings.length ?? 0);
  expect((await verifyLog(world.admin)).broken).toEqual([]);
});

test("a guest who signs up keeps the demo's workspace", async () => {
  const scope = await guest();
  const { interviewId } = await openDemo(scope);
  const door = entering(scope.organisationId, { personId: scope.personId });
  const slug = word();
  await signUp(door, { ...account("Ada"), organisation: { name: "Ada's", slug } });
  expect(await findOrganisationOfSeat(grant({ kind: "person", personId: scope.personId }), interviewId)).toBe(
    slug,
  );
  const seats = await world.admin`select name from seat where person_id = ${scope.personId}`;
  expect(seats).toEqual([{ name: "Ada" }]);
});

test("without the library's questions there is no demo, and nothing of one is left", async () => {
  const scope = await guest();
  await world.admin`update library_question set retired_at = now() where slug = 'injection-prevention'`;
  await refuses(world.admin, "NotFound", () => openDemo(scope));
  await world.admin`update library_question set retired_at = null where slug = 'injection-prevention'`;
});

async function fillInDemo(lead: SeatScope, kit: KitRevision): Promise<void> {
  const scored = agendaOf(kit).filter((entry) => entry.scored);
  for (const target of targetsIn(scored)) await send(lead, { type: "score.set", target, score: 2 });
  await send(lead, { type: "recommendation.set", recommendation: "no", confidence: "low" });
}
