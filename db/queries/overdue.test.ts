import { afterAll, beforeAll, expect, test } from "vitest";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { crowd } from "@/db/testing/crowd";
import { bringTo, fillIn, newInterview, send, type TestInterview } from "@/db/testing/interview";
import { letTimePass } from "@/db/testing/pass-time";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { recordDebrief } from "@/lib/domain/exchange/record-debrief";
import { isLate, lateIn } from "@/lib/domain/scoring/overdue";
import { getDebrief } from "./debriefs";
import { listInterviews } from "./interviews";
import { listWaiting } from "./overdue";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const ROLES = ["owner", "manager", "interviewer", "observer"] as const;

/** Of one interview, what each member finds in their list: whether they owe, and who is named. */
async function told({ id }: TestInterview) {
  const all = await Promise.all(ROLES.map((role) => listWaiting(acme[role])));
  return Object.fromEntries(
    all.map(({ waiting }, index) => {
      const one = waiting.find(({ interviewId }) => interviewId === id);
      return [ROLES[index], one ? [...(one.mine ? ["mine"] : []), ...one.missing] : []];
    }),
  );
}

test("who owes a scorecard is told of their own only, and the others of whom is waited for", async () => {
  const here = await newInterview(acme);
  await bringTo(here, "live");
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  const nobody = { owner: [], manager: [], interviewer: [], observer: [] };
  expect(await told(here)).toEqual(nobody);

  await send(here.lead, { type: "interview.end" });
  const both = ["Mara Manager", "Ivo Interviewer"];
  const atFirst = { owner: both, manager: ["mine"], interviewer: ["mine"], observer: both };
  expect(await told(here)).toEqual(atFirst);

  await submitScorecard(here.interviewer);
  const lead = ["Mara Manager"];
  expect(await told(here)).toEqual({ owner: lead, manager: ["mine"], interviewer: lead, observer: lead });

  await submitScorecard(here.lead);
  expect(await told(here)).toEqual(nobody);
});

test("the one that waits longest comes first, and another organisation finds none of them", async () => {
  const made = [await newInterview(acme), await newInterview(acme)];
  for (const one of made) await bringTo(one, "ended");
  const [first, second] = made.map(({ id }) => id);
  const ids = (await listWaiting(acme.owner)).waiting.map(({ interviewId }) => interviewId);
  expect(ids).toEqual([first, second]);
  const other = await newOrganisation("Elsewhere");
  expect((await listWaiting(other.owner)).waiting).toEqual([]);
});

test("a scorecard that comes more than a day after the end is overdue until then, and late in the debrief and its files", async () => {
  const here = await newInterview(acme);
  await bringTo(here, "live");
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "interview.end" });
  await submitScorecard(here.interviewer);
  await letTimePass(world.database.ownerUrl, here.id, 48);
  const { now, waiting } = await listWaiting(acme.manager);
  const mine = waiting.find(({ interviewId }) => interviewId === here.id);
  expect(mine).toMatchObject({ mine: true, missing: [] });
  expect(isLate(mine?.endedAt ?? now, now)).toBe(true);

  await submitScorecard(here.lead);
  const debrief = await getDebrief(acme.observer, here.id);
  if (debrief.state !== "open") throw new Error(`The debrief is ${debrief.state}.`);
  expect(lateIn(debrief.scorecards, debrief.room.endedAt).map(({ name, late }) => [name, late])).toEqual([
    ["Mara Manager", "2 days after the interview"],
  ]);
  expect(recordDebrief(debrief).scorecards.map(({ late }) => late)).toEqual([true, false]);
});

test("one's own is in the list behind however many that are older", async () => {
  const house = await newOrganisation();
  const others = await newInterview(house);
  await bringTo(others, "ended");
  await world.admin`update seat set person_id = ${house.owner.personId} where interview_id = ${others.id} and role = 'lead'`;
  await crowd(world.admin, others.id, "before");
  const mine = await newInterview(house);
  await bringTo(mine, "ended");
  const { waiting } = await listWaiting(house.manager);
  expect(waiting.filter((one) => one.mine).map(({ interviewId }) => interviewId)).toEqual([mine.id]);
});

test("what waits for somebody is listed for today behind however many that are newer", async () => {
  const house = await newOrganisation();
  const mine = await newInterview(house);
  for (let hundred = 0; hundred < 2; hundred++) await crowd(world.admin, mine.id, "after");
  const listed = await listInterviews(house.manager);
  expect(listed.filter(({ mySeat }) => mySeat !== null).map(({ id }) => id)).toEqual([mine.id]);
});
