import { afterAll, beforeAll, expect, test } from "vitest";
import { getDebrief } from "@/db/queries/debriefs";
import { getInterview, getRoomWithOwn, listInterviews } from "@/db/queries/interviews";
import type { MemberScope } from "@/db/scope";
import { holdContract, refuses } from "@/db/testing/contract";
import { fillIn, newInterview, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { excuseScorecard } from "./excuse";
import { submitScorecard } from "./submit";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const REASON = "Left the company on Monday";

/** Ended; these have handed in. The manager leads, the interviewer sits beside, owner and observer are outside. */
async function ended(...submitted: readonly ("lead" | "interviewer")[]): Promise<TestInterview> {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  for (const role of submitted) await fillIn(here[role]);
  await send(here.lead, { type: "interview.end" });
  for (const role of submitted) await submitScorecard(here[role]);
  return here;
}

const off = ({ id, interviewer }: TestInterview) => ({
  interviewId: id,
  seatId: interviewer.seatId,
  reason: REASON,
});

test("excusing keeps what every command promises", async () => {
  const other = await newOrganisation("Other");
  await holdContract<MemberScope>(world.admin, { audit: "scorecard.excuse" }, async () => {
    const here = await ended("lead");
    return {
      allowed: acme.owner,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => excuseScorecard(scope, off(here)),
    };
  });
});

test("the debrief opens when the only one who is missing is excused, and everybody reads by whom and why", async () => {
  const here = await ended("lead");
  expect(await getDebrief(acme.observer, here.id)).toMatchObject({ state: "waiting", excused: [] });
  expect(await excuseScorecard(acme.owner, off(here))).toEqual({ opened: true });
  const excused = [{ name: "Ivo Interviewer", by: "Olive Owner", reason: REASON }];
  for (const role of ["owner", "manager", "interviewer", "observer"] as const)
    expect(await getDebrief(acme[role], here.id)).toMatchObject({ state: "open", excused });
});

test("who owes a scorecard excuses nobody before it is in, and learns nothing by trying", async () => {
  for (const here of [await ended(), await ended("interviewer")]) {
    await refuses(world.admin, "NotFound", () => excuseScorecard(acme.manager, off(here)));
    const self = { ...off(here), seatId: here.lead.seatId };
    await refuses(world.admin, "NotFound", () => excuseScorecard(acme.manager, self));
  }
  const here = await ended("lead");
  expect(await excuseScorecard(acme.manager, off(here))).toEqual({ opened: true });
});

test("who still owes one does not read that another was excused", async () => {
  const here = await ended();
  const lead = { ...off(here), seatId: here.lead.seatId };
  expect(await excuseScorecard(acme.owner, lead)).toEqual({ opened: false });
  expect(await getDebrief(acme.interviewer, here.id)).not.toHaveProperty("excused");
});

test("nobody is excused from what is handed in, before the end, twice, or as the last of an empty panel", async () => {
  const done = await ended("interviewer");
  await refuses(world.admin, { conflict: "card-in" }, () => excuseScorecard(acme.owner, off(done)));
  const live = await newInterview(acme);
  await send(live.lead, { type: "interview.start" });
  await refuses(world.admin, { conflict: "not-ended" }, () => excuseScorecard(acme.owner, off(live)));
  const empty = await ended();
  await excuseScorecard(acme.owner, off(empty));
  await excuseScorecard(acme.owner, { ...off(empty), reason: "Another reason, later" });
  const lead = { ...off(empty), seatId: empty.lead.seatId };
  await refuses(world.admin, { conflict: "last-scorecard" }, () => excuseScorecard(acme.owner, lead));
  expect(await getDebrief(acme.owner, empty.id)).toMatchObject({ excused: [{ reason: REASON }] });
});

test("an excused person hands nothing in any more, and an observer is nobody to excuse", async () => {
  const here = await ended("lead");
  await fillIn(here.interviewer);
  await excuseScorecard(acme.owner, off(here));
  await refuses(world.admin, { conflict: "excused" }, () => submitScorecard(here.interviewer));
  const candidate = { ...off(here), seatId: here.candidate.seatId };
  await refuses(world.admin, "NotFound", () => excuseScorecard(acme.owner, candidate));
});

test("who was excused reads it of themselves in the list, the lobby and on the card, and of nobody else", async () => {
  const here = await ended("lead");
  const told = async (scope: MemberScope) => [
    (await listInterviews(scope)).find(({ id }) => id === here.id)?.iAmExcused,
    (await getInterview(scope, here.id)).iAmExcused,
  ];
  expect(await told(acme.interviewer)).toEqual([false, false]);
  await excuseScorecard(acme.owner, off(here));
  expect(await told(acme.interviewer)).toEqual([true, true]);
  for (const role of ["owner", "manager", "observer"] as const)
    expect(await told(acme[role])).toEqual([false, false]);
  expect((await getRoomWithOwn(here.interviewer)).own.excused).toBe(true);
  expect((await getRoomWithOwn(here.lead)).own.excused).toBe(false);
});
