import { afterAll, beforeAll, expect, test } from "vitest";
import { getAnswers } from "@/db/queries/answers";
import { getDebrief } from "@/db/queries/debriefs";
import type { MemberScope } from "@/db/scope";
import { settingsOf } from "@/db/scope";
import { holdContract, refuses } from "@/db/testing/contract";
import { crowd } from "@/db/testing/crowd";
import { bringTo, fillIn, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import type { Score } from "@/lib/domain/scoring/score";
import { submitScorecard } from "../scorecards/submit";
import { beginAnswers } from "./begin-answers";
import { rateAnswers } from "./rate-answers";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  [acme, other] = [await newOrganisation(), await newOrganisation("Other")];
});
afterAll(() => world.close());

const alpha = (kitId: string) => ({ kitId, kitRevision: 1, question: "alpha" });

/** Both noted a line on alpha that begins with `mark`; nobody has handed in. */
async function held(kitId: string, mark: string): Promise<TestInterview> {
  const here = await newInterview(acme, kitId);
  await bringTo(here, "live");
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat, mark);
  await send(here.lead, { type: "interview.end" });
  return here;
}

async function submitAll(here: TestInterview): Promise<void> {
  for (const seat of [here.lead, here.interviewer]) await submitScorecard(seat);
}

async function opened(kitId: string, mark: string): Promise<TestInterview> {
  const here = await held(kitId, mark);
  await submitAll(here);
  return here;
}

async function answersOf(scope: MemberScope, kitId: string) {
  const reading = await getAnswers(scope, kitId, "alpha");
  if (reading.state !== "begun") throw new Error(`The reading is ${reading.state}.`);
  return reading;
}

async function rateAll(scope: MemberScope, kitId: string, score: Score): Promise<void> {
  const { answers } = await answersOf(scope, kitId);
  await rateAnswers(scope, { ...alpha(kitId), ratings: answers.map(({ key }) => ({ key, score })) });
}

async function shownTo(scope: MemberScope, { id }: TestInterview) {
  const reading = await getDebrief(scope, id);
  return reading.state === "open" ? reading.secondRatings.map(({ name, score }) => [name, score]) : null;
}

test("beginning keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "answers.begin" }, async () => {
    const kitId = await newKit(acme.owner);
    return {
      allowed: acme.interviewer,
      strangers: [other.owner],
      forbidden: [acme.observer],
      send: (scope) => beginAnswers(scope, alpha(kitId)),
    };
  });
});

test("handing in keeps what every command promises, and nobody does it before they began", async () => {
  await holdContract(world.admin, { audit: "answers.rate" }, async () => {
    const kitId = await newKit(acme.manager);
    await opened(kitId, "note");
    await beginAnswers(acme.owner, alpha(kitId));
    const { answers } = await answersOf(acme.owner, kitId);
    const ratings = answers.map(({ key }) => ({ key, score: 2 as const }));
    return {
      allowed: acme.owner,
      strangers: [other.owner, acme.manager],
      forbidden: [acme.observer],
      send: (scope) => rateAnswers(scope, { ...alpha(kitId), ratings }),
    };
  });
});

test("an answer names nobody, has no sign, time or score, and keeps its place when it is read again", async () => {
  const kitId = await newKit(acme.manager);
  const marks = ["Cato said", "Ivo asked", "mara and CANDIDATE"];
  for (const mark of marks) await opened(kitId, mark);
  expect(await getAnswers(acme.owner, kitId, "alpha")).toEqual({ state: "not-begun", answers: 3 });
  for (const scope of [acme.owner, acme.interviewer]) await beginAnswers(scope, alpha(kitId));
  const reading = await answersOf(acme.owner, kitId);
  expect(reading.answers.map(({ lines }) => lines.map(({ text }) => text)).sort()).toEqual([
    ["[candidate] said line", "[candidate] said line"],
    ["[interviewer] and [candidate] line", "[interviewer] and [candidate] line"],
    ["[interviewer] asked line", "[interviewer] asked line"],
  ]);
  const told = JSON.stringify(reading);
  for (const sign of ["Cato", "Ivo", "Mara", "mara", "plus", "reason", "strong-no", "heardAtMs"])
    expect(told).not.toContain(sign);
  const ids = await world.admin<{ id: string }[]>`select id::text from interview where kit_id = ${kitId}`;
  for (const { id } of ids) expect(told).not.toContain(id);
  expect(await answersOf(acme.owner, kitId)).toEqual(reading);
  const mine = await answersOf(acme.interviewer, kitId);
  const keys = new Set(reading.answers.map(({ key }) => key));
  expect(mine.answers.some(({ key }) => keys.has(key))).toBe(false);
});

test("who still scores an interview on the kit is shown no answer, and a closed debrief's is shown to nobody", async () => {
  const kitId = await newKit(acme.manager);
  await opened(kitId, "first");
  await beginAnswers(acme.interviewer, alpha(kitId));
  await beginAnswers(acme.owner, alpha(kitId));
  const closed = await held(kitId, "canary");
  expect(await getAnswers(acme.interviewer, kitId, "alpha")).toEqual({ state: "owes" });
  await refuses(world.admin, { conflict: "scores-owed" }, () =>
    rateAnswers(acme.interviewer, { ...alpha(kitId), ratings: [] }),
  );
  await refuses(world.admin, { conflict: "scores-owed" }, () => beginAnswers(acme.manager, alpha(kitId)));
  await submitScorecard(closed.interviewer);
  for (const scope of [acme.interviewer, acme.owner]) {
    const { answers } = await answersOf(scope, kitId);
    expect(answers).toHaveLength(1);
    expect(JSON.stringify(answers)).not.toContain("canary");
  }
  await submitScorecard(closed.lead);
  expect((await answersOf(acme.owner, kitId)).answers).toHaveLength(2);
  await newInterview(acme, kitId);
  expect((await answersOf(acme.interviewer, kitId)).answers).toHaveLength(2);
});

test("who still scores a candidate in another round is shown the others' answers and not theirs", async () => {
  const kitId = await newKit(acme.manager);
  const [here] = [await opened(kitId, "theirs"), await opened(kitId, "others")];
  await beginAnswers(acme.interviewer, alpha(kitId));
  expect((await answersOf(acme.interviewer, kitId)).answers).toHaveLength(2);
  const round = await newInterview(acme);
  await world.admin`
    update interview set candidate_name = (select candidate_name from interview where id = ${here.id})
    where id = ${round.id}`;
  const { answers } = await answersOf(acme.interviewer, kitId);
  expect(answers).toHaveLength(1);
  expect(JSON.stringify(answers)).not.toContain("theirs");
});

test("what was rated stays, comes whole, and what comes later is rated by itself", async () => {
  const kitId = await newKit(acme.manager);
  for (const mark of ["one", "two"]) await opened(kitId, mark);
  await beginAnswers(acme.owner, alpha(kitId));
  const { answers } = await answersOf(acme.owner, kitId);
  const give = (ratings: readonly { key: string; score: Score }[]) =>
    rateAnswers(acme.owner, { ...alpha(kitId), ratings });
  const [first, second] = answers.map(({ key }) => ({ key, score: 3 as const }));
  if (!first || !second) throw new Error("Two were held.");
  await refuses(world.admin, { conflict: "answers-left" }, () => give([first]));
  await refuses(world.admin, { conflict: "answers-left" }, () =>
    give([first, { key: "0".repeat(32), score: 3 }]),
  );
  await give([first, second]);
  await give([first, second]);
  await refuses(world.admin, { conflict: "already-rated-again" }, () =>
    give([{ ...first, score: 1 }, second]),
  );
  expect(await answersOf(acme.owner, kitId)).toMatchObject({ answers: [], rated: 2 });
  await opened(kitId, "three");
  expect(await answersOf(acme.owner, kitId)).toMatchObject({ answers: [expect.anything()], rated: 2 });
  await rateAll(acme.owner, kitId, 0);
  expect(await answersOf(acme.owner, kitId)).toMatchObject({ answers: [], rated: 3 });
});

test("the debrief shows them beside the first once they are in, to nobody who rates and has not yet, and in no composite", async () => {
  const kitId = await newKit(acme.manager);
  const here = await opened(kitId, "note");
  for (const scope of [acme.owner, acme.interviewer]) await beginAnswers(scope, alpha(kitId));
  await rateAll(acme.owner, kitId, 1);
  expect(await shownTo(acme.owner, here)).toEqual([["Olive Owner", 1]]);
  expect(await shownTo(acme.observer, here)).toEqual([["Olive Owner", 1]]);
  expect(await shownTo(acme.interviewer, here)).toEqual([]);
  await rateAll(acme.interviewer, kitId, 4);
  const both = [
    ["Olive Owner", 1],
    ["Ivo Interviewer", 4],
  ];
  expect(await shownTo(acme.interviewer, here)).toEqual(both);
  const reading = await getDebrief(acme.owner, here.id);
  if (reading.state !== "open") throw new Error("It is open.");
  expect(reading.scorecards.flatMap(({ ratings }) => ratings.map(({ score }) => score))).not.toContain(4);
});

test("the database itself refuses a rating in another's name, of a closed debrief, and of another kit's interview", async () => {
  const kitId = await newKit(acme.manager);
  const here = await opened(kitId, "note");
  const closed = await held(kitId, "note");
  const elsewhere = await opened(await newKit(acme.manager), "note");
  await world.admin`
    insert into second_reading (organisation_id, kit_id, kit_revision, question, person_id, seed)
    select ${acme.id}, ${kitId}, 1, 'alpha', p, 'seed'
    from unnest(${[acme.owner.personId, acme.manager.personId]}::uuid[]) p`;
  const attempt = (interviewId: string, by: string, settings: Readonly<Record<string, string>>) =>
    world.admin.begin(async (tx) => {
      for (const [name, text] of Object.entries(settings))
        await tx`select set_config(${`app.${name}`}, ${text}, true)`;
      await tx`set local role evenhand_app`;
      await tx`insert into second_rating (organisation_id, interview_id, question, person_id, kit_id, kit_revision, score)
        values (${acme.id}, ${interviewId}, 'alpha', ${by}, ${kitId}, 1, 3)`;
      throw new Error("it went in");
    });
  const me = acme.owner.personId;
  const owner = settingsOf(acme.owner);
  const denied = { code: "42501" };
  await expect(attempt(here.id, me, owner)).rejects.toThrow("it went in");
  await expect(attempt(here.id, acme.manager.personId, owner)).rejects.toMatchObject(denied);
  await expect(attempt(closed.id, me, owner)).rejects.toMatchObject(denied);
  await expect(attempt(elsewhere.id, me, owner)).rejects.toMatchObject(denied);
  await expect(attempt(here.id, me, settingsOf(here.candidate))).rejects.toMatchObject(denied);
  const seen = await world.admin.begin(async (tx) => {
    for (const [name, text] of Object.entries(settingsOf(acme.manager)))
      await tx`select set_config(${`app.${name}`}, ${text}, true)`;
    await tx`set local role evenhand_app`;
    return tx`select person_id from second_reading where kit_id = ${kitId}`;
  });
  expect(seen.map((row) => row.person_id)).toEqual([acme.manager.personId]);
});

test("who owes a scorecard for long is shown no answers, however many interviews are newer", async () => {
  const kitId = await newKit(acme.manager);
  const owed = await held(kitId, "mine");
  const open = await opened(kitId, "theirs");
  await crowd(world.admin, open.id, "after");
  expect(await getAnswers(acme.interviewer, kitId, "alpha")).toEqual({ state: "owes" });
  await submitAll(owed);
  expect(await getAnswers(acme.interviewer, kitId, "alpha")).toMatchObject({ state: "not-begun" });
});
