import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decide } from "@/db/commands/debriefs/decide";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { bringTo, fillIn, newInterview, send, TARGETS, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { getDebrief } from "./debriefs";
import { listInterviews } from "./interviews";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const ROLES = ["owner", "manager", "interviewer", "observer"] as const;

/** What each member of the organisation sees: the manager leads, the interviewer scores, the rest is outside. */
async function seen({ id }: TestInterview) {
  const readings = await Promise.all(ROLES.map((role) => getDebrief(acme[role], id)));
  return Object.fromEntries(
    readings.map((reading, index) => [
      ROLES[index],
      reading.state === "waiting" ? ["waiting", ...reading.missing.map(({ name }) => name)] : [reading.state],
    ]),
  );
}

test("who owes a scorecard sees nothing until it is in, and the rest who is missing, until all are in", async () => {
  const here = await newInterview(acme);
  const nobody = ["waiting", "Mara Manager", "Ivo Interviewer"];
  const fresh = { owner: nobody, manager: ["hidden"], interviewer: ["hidden"], observer: nobody };
  expect(await seen(here)).toEqual(fresh);
  await send(here.lead, { type: "interview.start" });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "interview.end" });
  expect(await seen(here)).toEqual(fresh);
  await submitScorecard(here.interviewer);
  const lead = ["waiting", "Mara Manager"];
  expect(await seen(here)).toEqual({ owner: lead, manager: ["hidden"], interviewer: lead, observer: lead });
  await submitScorecard(here.lead);
  const open = ["open"];
  expect(await seen(here)).toEqual({ owner: open, manager: open, interviewer: open, observer: open });
});

test("who is excused is not waited for, sees what the others see, and is named apart", async () => {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  await fillIn(here.lead);
  await send(here.lead, { type: "interview.end" });
  await world.admin`update seat set excused_at = now() where interview_id = ${here.id} and role = 'interviewer'`;
  expect((await seen(here)).interviewer).toEqual(["waiting", "Mara Manager"]);
  expect(await getDebrief(acme.interviewer, here.id)).toMatchObject({ submitted: 0, owed: 2 });
  await submitScorecard(here.lead);
  const reading = await getDebrief(acme.interviewer, here.id);
  expect(reading).toMatchObject({ state: "open", excused: [{ name: "Ivo Interviewer" }], decision: null });
  expect(reading).toMatchObject({ submitted: 1, owed: 2 });
});

test("an open debrief holds each scorecard whole, in the order of the panel, and then the decision", async () => {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  await fillIn(here.lead, "lead's");
  await fillIn(here.interviewer, "interviewer's");
  await send(here.lead, { type: "interview.end" });
  for (const seat of [here.interviewer, here.lead]) await submitScorecard(seat);
  await decide(acme.owner, { interviewId: here.id, outcome: "hold", reason: "One more talk first." });
  const reading = await getDebrief(acme.observer, here.id);
  if (reading.state !== "open") throw new Error(`The debrief is ${reading.state}.`);
  expect(reading).toMatchObject({ submitted: 2, owed: 2 });
  expect(reading.scorecards.map(({ name }) => name)).toEqual(["Mara Manager", "Ivo Interviewer"]);
  const [lead, interviewer] = reading.scorecards;
  expect(interviewer).toMatchObject({
    seatId: here.interviewer.seatId,
    recommendation: "strong-no",
    confidence: "low",
    evidence: [expect.objectContaining({ text: "interviewer's line" })],
  });
  const ratings = TARGETS.map((target) => ({ target, score: 3, reason: "lead's reason" }));
  const byTarget = (one: { target: string }, other: { target: string }) =>
    one.target < other.target ? -1 : 1;
  expect([...(lead?.ratings ?? [])].sort(byTarget)).toEqual(ratings.sort(byTarget));
  expect(reading.decision).toMatchObject({ outcome: "hold", decider: "Olive Owner" });
});

test("an open debrief holds how the interview went, and what was noted beside the scores; a closed one neither", async () => {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  await send(here.lead, { type: "interview.move", to: "alpha" });
  await send(here.lead, { type: "entry.reword", entry: "alpha", text: "In short?" });
  await send(here.lead, { type: "entry.add", text: "And then?" });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  const line = {
    id: uuidv7(),
    entry: "@extra-1",
    mark: "plain",
    text: "Then nothing",
    heardAtMs: 0,
  } as const;
  await send(here.lead, { type: "evidence.write", line });
  await send(here.lead, { type: "interview.end" });
  await submitScorecard(here.lead);
  const closed = await Promise.all(ROLES.map((role) => getDebrief(acme[role], here.id)));
  for (const reading of closed) {
    expect(reading).not.toHaveProperty("room");
    expect(JSON.stringify(reading)).not.toContain("Then nothing");
  }
  await submitScorecard(here.interviewer);
  const reading = await getDebrief(acme.observer, here.id);
  if (reading.state !== "open") throw new Error(`The debrief is ${reading.state}.`);
  expect(reading.room).toMatchObject({
    reworded: { alpha: "In short?" },
    extras: [{ id: "@extra-1", after: "alpha", text: "And then?" }],
  });
  expect(reading.scorecards[0]?.evidence).toContainEqual(line);
});

test("the list of interviews says how one was decided to those who may read its debrief, and to nobody before", async () => {
  const here = await newInterview(acme);
  const outcomes = async () => {
    const lists = await Promise.all(ROLES.map((role) => listInterviews(acme[role])));
    return lists.map((list) => list.find(({ id }) => id === here.id)?.outcome);
  };
  await send(here.lead, { type: "interview.start" });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "interview.end" });
  await submitScorecard(here.lead);
  const decision = { interviewId: here.id, outcome: "decline", reason: "Nobody heard a plan." } as const;
  await expect(decide(acme.owner, decision)).rejects.toThrow();
  expect(await outcomes()).toEqual([null, null, null, null]);
  await submitScorecard(here.interviewer);
  await decide(acme.owner, decision);
  expect(await outcomes()).toEqual(["decline", "decline", "decline", "decline"]);
  const other = await newOrganisation("Other");
  expect(await listInterviews(other.owner)).toEqual([]);
});

test("an unknown interview and another organisation's are the same", async () => {
  const here = await newInterview(acme);
  await bringTo(here, "live");
  const other = await newOrganisation("Other");
  await expect(getDebrief(other.owner, here.id)).rejects.toMatchObject({
    name: "NotFound",
    message: "debrief",
  });
  await expect(getDebrief(acme.owner, acme.id)).rejects.toMatchObject({
    name: "NotFound",
    message: "debrief",
  });
});
