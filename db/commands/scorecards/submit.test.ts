import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { getRoomWithOwn } from "@/db/queries/interviews";
import type { SeatScope } from "@/db/scope";
import { holdContract, refuses } from "@/db/testing/contract";
import {
  bringTo,
  fillIn,
  newInterview,
  newKit,
  send,
  TARGETS,
  type TestInterview,
} from "@/db/testing/interview";
import { type SecondInstance, secondInstance } from "@/db/testing/second-instance";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { markedItem, testKit } from "@/lib/domain/kits/test-kit";
import { submitScorecard } from "./submit";

let world: World;
let acme: Organisation;
let other: SecondInstance;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
  other = secondInstance(world.database.url);
});
afterAll(async () => {
  await other.close();
  await world.close();
});

/** Ended, and these seats have whole drafts. */
async function ended(...filled: readonly ("lead" | "interviewer")[]): Promise<TestInterview> {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  for (const role of filled) await fillIn(here[role]);
  await send(here.lead, { type: "interview.end" });
  return here;
}

async function rowsOf({ id }: TestInterview) {
  const [row] = await world.admin`select
    (select count(*)::int from submission where interview_id = ${id}) as submissions,
    (select count(*)::int from scorecard_revision where interview_id = ${id}) as revisions,
    (select count(*)::int from rating where interview_id = ${id}) as ratings,
    (select count(*)::int from debrief where interview_id = ${id}) as debriefs,
    (select count(*)::int from audit_event where subject_id = ${id} and action = 'scorecard.submit') as events`;
  return row;
}

test("submitting keeps what every command promises", async () => {
  const stranger = await newInterview(await newOrganisation("Other"));
  await holdContract<SeatScope>(world.admin, { audit: "scorecard.submit" }, async () => {
    const { id, lead, candidate } = await ended("lead");
    return {
      allowed: lead,
      strangers: [
        grant({ ...stranger.lead, interviewId: id }),
        grant({ ...lead, organisationId: stranger.organisation.id }),
        candidate,
        grant({ ...lead, role: "observer" }),
      ],
      forbidden: [],
      send: submitScorecard,
    };
  });
});

test("from two devices and two instances at once it is one submission", async () => {
  const here = await ended("lead");
  const answers = await Promise.all([
    submitScorecard(here.lead),
    other.through(() => submitScorecard(here.lead)),
    submitScorecard(here.lead),
    other.through(() => submitScorecard(here.lead)),
  ]);
  expect(answers).toEqual(answers.map(() => ({ opened: false })));
  const one = { submissions: 1, revisions: 1, ratings: TARGETS.length, debriefs: 0, events: 1 };
  expect(await rowsOf(here)).toEqual(one);
});

test("the debrief opens with the last scorecard of the panel, and not before", async () => {
  const here = await ended("lead", "interviewer");
  expect(await submitScorecard(here.interviewer)).toEqual({ opened: false });
  expect(await rowsOf(here)).toMatchObject({ submissions: 1, debriefs: 0 });
  expect(await submitScorecard(here.lead)).toEqual({ opened: true });
  expect(await rowsOf(here)).toMatchObject({ submissions: 2, debriefs: 1, events: 2 });
});

test("when the last two submit at once, one of them opens the debrief", async () => {
  const here = await ended("lead", "interviewer");
  const answers = await Promise.all([
    submitScorecard(here.lead),
    other.through(() => submitScorecard(here.interviewer)),
  ]);
  expect(answers.map(({ opened }) => opened).sort()).toEqual([false, true]);
  expect(await rowsOf(here)).toMatchObject({ submissions: 2, debriefs: 1 });
});

test("an excused interviewer is not waited for", async () => {
  const here = await ended("lead");
  await world.admin`update seat set excused_at = now(), excused_reason = 'ill'
    where interview_id = ${here.id} and id = ${here.interviewer.seatId}`;
  expect(await submitScorecard(here.lead)).toEqual({ opened: true });
});

test("nothing is submitted before the end", async () => {
  for (const status of ["waiting", "live", "paused"] as const) {
    const here = await newInterview(acme);
    await bringTo(here, status);
    await refuses(world.admin, { conflict: "not-ended" }, () => submitScorecard(here.lead));
  }
});

test("an incomplete scorecard is not submitted, whatever it lacks", async () => {
  const empty = await ended();
  await refuses(world.admin, { conflict: "incomplete" }, () => submitScorecard(empty.lead));
  const here = await ended("lead");
  const target = TARGETS[0] ?? "question:alpha";
  await send(here.lead, { type: "score.set", target, score: null });
  await refuses(world.admin, { conflict: "incomplete" }, () => submitScorecard(here.lead));
  await send(here.lead, { type: "score.set", target, score: 0 });
  await send(here.lead, { type: "recommendation.set", recommendation: "yes", confidence: null });
  await refuses(world.admin, { conflict: "incomplete" }, () => submitScorecard(here.lead));
  await send(here.lead, { type: "recommendation.set", recommendation: "yes", confidence: "low" });
  await submitScorecard(here.lead);
  const { own } = await getRoomWithOwn(here.lead);
  expect(own.submitted).toBe(true);
});

test("a question that nobody asked is not owed and gets no row, unless this person scored it", async () => {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  await send(here.lead, { type: "interview.move", to: "alpha" });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "reason.write", target: "question:beta", text: "" });
  await send(here.lead, { type: "score.set", target: "question:beta", score: null });
  await send(here.lead, { type: "interview.end" });
  for (const seat of [here.lead, here.interviewer]) await submitScorecard(seat);
  const rows = await world.admin<{ seat_id: string }[]>`
    select seat_id from rating where interview_id = ${here.id} and target = 'question:beta'`;
  expect(rows.map((row) => row.seat_id)).toEqual([here.interviewer.seatId]);
  expect(await rowsOf(here)).toMatchObject({ ratings: 2 * TARGETS.length - 1, debriefs: 1 });
});

test("a competency that the kit gives no evidence on is not owed and gets no row", async () => {
  const here = await newInterview(acme);
  await bringTo(here, "ended");
  await send(here.lead, { type: "recommendation.set", recommendation: "yes", confidence: "low" });
  await refuses(world.admin, { conflict: "incomplete" }, () => submitScorecard(here.lead));
  await send(here.lead, { type: "score.set", target: "competency:communication", score: 2 });
  await submitScorecard(here.lead);
  const rows = await world.admin<{ target: string }[]>`
    select target from rating where interview_id = ${here.id}`;
  expect(rows).toEqual([{ target: "competency:communication" }]);
});

test("where there is nothing to score, the recommendation is the whole card", async () => {
  const kitId = await newKit(acme.manager, testKit([markedItem("their-turn", { kind: "reverse" })]));
  const here = await newInterview(acme, kitId);
  await bringTo(here, "ended");
  for (const seat of [here.lead, here.interviewer])
    await send(seat, { type: "recommendation.set", recommendation: "yes", confidence: "low" });
  await submitScorecard(here.lead);
  expect(await submitScorecard(here.interviewer)).toEqual({ opened: true });
  expect(await rowsOf(here)).toMatchObject({ submissions: 2, ratings: 0, debriefs: 1 });
});

test("a question that was asked is owed, also when it was left again", async () => {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  for (const to of ["beta", "alpha"]) await send(here.lead, { type: "interview.move", to });
  await fillIn(here.lead);
  await send(here.lead, { type: "reason.write", target: "question:beta", text: "" });
  await send(here.lead, { type: "score.set", target: "question:beta", score: null });
  await send(here.lead, { type: "interview.end" });
  await refuses(world.admin, { conflict: "incomplete" }, () => submitScorecard(here.lead));
});

test("after submitting, one's lane is closed and the other's is not", async () => {
  const here = await ended("lead");
  await submitScorecard(here.lead);
  const op = { type: "score.set", target: "question:alpha", score: 1 } as const;
  await refuses(world.admin, { conflict: "already-submitted" }, () => send(here.lead, op));
  await send(here.interviewer, op);
});
