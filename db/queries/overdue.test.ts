import { afterAll, beforeAll, expect, test } from "vitest";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { bringTo, fillIn, newInterview, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { findHandedIn, listWaiting } from "./overdue";

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
  for (const role of ROLES) expect(await findHandedIn(acme[role], here.id)).toEqual(new Map());

  await submitScorecard(here.lead);
  expect(await told(here)).toEqual(nobody);
  for (const role of ROLES) {
    const handedIn = await findHandedIn(acme[role], here.id);
    expect([...handedIn.keys()].sort()).toEqual([here.lead.seatId, here.interviewer.seatId].sort());
  }
});

test("the one that waits longest comes first, and another organisation finds none of them", async () => {
  const made = [await newInterview(acme), await newInterview(acme)];
  for (const one of made) await bringTo(one, "ended");
  const [first, second] = made.map(({ id }) => id);
  const ids = (await listWaiting(acme.owner)).waiting.map(({ interviewId }) => interviewId);
  expect(ids).toEqual([first, second]);
  const other = await newOrganisation("Elsewhere");
  expect((await listWaiting(other.owner)).waiting).toEqual([]);
  expect(await findHandedIn(other.owner, first ?? "")).toEqual(new Map());
});
