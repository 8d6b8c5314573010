import { afterAll, beforeAll, expect, test } from "vitest";
import { listCandidatesOnKit } from "@/db/queries/candidates-on-kit";
import { getDebrief } from "@/db/queries/debriefs";
import { getVoids, listVoidsOf } from "@/db/queries/voids";
import { settingsOf } from "@/db/scope";
import { holdContract, refuses } from "@/db/testing/contract";
import { bringTo, fillIn, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { NO_BAR } from "@/lib/domain/scoring/bar";
import { decide } from "../debriefs/decide";
import { submitScorecard } from "../scorecards/submit";
import { setBar } from "./set-bar";
import { voidQuestion } from "./void-question";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  [acme, other] = [await newOrganisation(), await newOrganisation("Other")];
});
afterAll(() => world.close());

const WHY = "The statement had an error.";
const gone = (kitId: string, change: Partial<Parameters<typeof voidQuestion>[1]> = {}) => ({
  kitId,
  kitRevision: 1,
  question: "beta",
  voided: true,
  reason: WHY,
  ...change,
});

/** Alpha was scored 3 and beta 1 by both; everything else 3. */
async function opened(kitId: string): Promise<TestInterview> {
  const here = await newInterview(acme, kitId);
  await bringTo(here, "live");
  for (const seat of [here.lead, here.interviewer]) {
    await fillIn(seat);
    await send(seat, { type: "score.set", target: "question:beta", score: 1 });
  }
  await send(here.lead, { type: "interview.end" });
  for (const seat of [here.lead, here.interviewer]) await submitScorecard(seat);
  return here;
}

async function decisionOf({ id }: TestInterview) {
  const reading = await getDebrief(acme.observer, id);
  if (reading.state !== "open") throw new Error(`The debrief is ${reading.state}.`);
  return reading.decision;
}

test("voiding a question keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "kit.void" }, async () => {
    const kitId = await newKit(acme.owner);
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => voidQuestion(scope, gone(kitId)),
    };
  });
});

test("voiding and taking back are rows of their own, and the same twice is one", async () => {
  const kitId = await newKit(acme.owner);
  await voidQuestion(acme.manager, gone(kitId));
  await voidQuestion(acme.manager, gone(kitId));
  const back = gone(kitId, { voided: false, reason: "The error was in the sample only." });
  await voidQuestion(acme.owner, back);
  await voidQuestion(acme.owner, back);
  await voidQuestion(acme.owner, gone(kitId));
  expect((await getVoids(acme.observer, kitId)).events).toMatchObject([
    { number: 1, question: "beta", voided: true, reason: WHY, by: "Mara Manager" },
    { number: 2, question: "beta", voided: false, by: "Olive Owner" },
    { number: 3, question: "beta", voided: true, by: "Olive Owner" },
  ]);
});

test("what is void already, counts already, is not scored or not there is refused", async () => {
  const kitId = await newKit(acme.owner);
  await refuses(world.admin, { conflict: "not-void" }, () =>
    voidQuestion(acme.owner, gone(kitId, { voided: false })),
  );
  await voidQuestion(acme.manager, gone(kitId));
  await refuses(world.admin, { conflict: "already-void" }, () => voidQuestion(acme.owner, gone(kitId)));
  for (const question of ["gamma", "nobody"])
    await refuses(world.admin, { conflict: "not-in-this-kit" }, () =>
      voidQuestion(acme.owner, gone(kitId, { question })),
    );
  await refuses(world.admin, "NotFound", () => voidQuestion(acme.owner, gone(kitId, { kitRevision: 2 })));
});

test("it counts for nobody on that kit: not for the bar, not for a decision, and not beside others", async () => {
  const kitId = await newKit(acme.manager);
  const rule = { least: 250, mustHaves: ["question:beta" as const], mustHaveLeast: 200 };
  await setBar(acme.manager, { kitId, after: 0, bar: { ...NO_BAR, rule }, reason: null });
  const [before, after] = [await opened(kitId), await opened(kitId)];
  const offer = { outcome: "offer", reason: "Strong on every question." } as const;
  await refuses(world.admin, { conflict: "override-unexplained" }, () =>
    decide(acme.owner, { interviewId: before.id, ...offer }),
  );
  await decide(acme.owner, {
    interviewId: before.id,
    ...offer,
    overrideReason: "She named the lock herself.",
  });
  await voidQuestion(acme.owner, gone(kitId));
  await decide(acme.owner, { interviewId: after.id, ...offer });
  expect(await decisionOf(before)).toMatchObject({ verdict: "not-met", composite: 2 });
  expect(await decisionOf(after)).toMatchObject({ verdict: "met", composite: 3, overrideReason: null });
  for (const { id } of [before, after])
    expect(await getDebrief(acme.interviewer, id)).toMatchObject({
      voids: [{ question: "beta", reason: WHY }],
    });
  const candidates = await listCandidatesOnKit(acme.owner, kitId);
  expect(candidates.map(({ voids }) => voids.map(({ question }) => question))).toEqual([["beta"], ["beta"]]);

  await voidQuestion(acme.owner, gone(kitId, { voided: false, reason: "It was another kit's sample." }));
  expect((await listCandidatesOnKit(acme.owner, kitId)).flatMap(({ voids }) => voids)).toEqual([]);
  expect(await decisionOf(after)).toMatchObject({ verdict: "met", composite: 3 });
});

test("a debrief that is closed tells nothing of it, and the count of interviews no more than the kit's history", async () => {
  const kitId = await newKit(acme.manager);
  const waiting = await newInterview(acme, kitId);
  const live = await newInterview(acme, kitId);
  await bringTo(live, "live");
  await fillIn(live.interviewer, "canary");
  await voidQuestion(acme.owner, gone(kitId));
  for (const role of ["owner", "manager", "interviewer", "observer"] as const) {
    const { events, interviews } = await getVoids(acme[role], kitId);
    expect([events.length, interviews]).toEqual([1, 1]);
    for (const { id } of [waiting, live])
      expect(await getDebrief(acme[role], id)).not.toHaveProperty("voids");
  }
  expect(await getVoids(other.owner, kitId)).toEqual({ events: [], interviews: 0 });
});

test("the panel of an interview is told what is void on the revision it is held on, and nobody else is", async () => {
  const kitId = await newKit(acme.manager);
  const here = await newInterview(acme, kitId);
  const elsewhere = await newInterview(acme, await newKit(acme.manager));
  expect(await listVoidsOf(acme.interviewer, here.id)).toEqual([]);
  await voidQuestion(acme.owner, gone(kitId));
  const told = await listVoidsOf(acme.interviewer, here.id);
  expect(told).toEqual([{ question: "beta", at: expect.any(Number), reason: WHY }]);
  expect(await listVoidsOf(acme.manager, here.id)).toEqual(told);
  for (const scope of [acme.owner, acme.observer, other.owner])
    expect(await listVoidsOf(scope, here.id)).toEqual([]);
  expect(await listVoidsOf(acme.interviewer, elsewhere.id)).toEqual([]);
  await voidQuestion(acme.owner, gone(kitId, { voided: false, reason: "It was another kit's sample." }));
  expect(await listVoidsOf(acme.interviewer, here.id)).toEqual([]);
});

test("of deciding and voiding at once, the decision is made on what counted when it was made", async () => {
  const kitId = await newKit(acme.manager);
  const here = await opened(kitId);
  const hold = { interviewId: here.id, outcome: "hold", reason: "One more talk first." } as const;
  await Promise.all([decide(acme.owner, hold), voidQuestion(acme.manager, gone(kitId))]);
  const [row] = await world.admin<{ composite: number; first: boolean }[]>`
    select d.composite, d.created_at <= v.set_at as first from decision d, question_void v
    where d.interview_id = ${here.id} and v.kit_id = ${kitId}`;
  expect(row?.composite).toBe(row?.first ? 2 : 3);
});

test("the database itself refuses a voiding in another's name, without a reason, and by a seat", async () => {
  const kitId = await newKit(acme.owner);
  const here = await newInterview(acme, kitId);
  const attempt = (settings: Readonly<Record<string, string>>, by: string, reason = WHY) =>
    world.admin.begin(async (tx) => {
      for (const [name, text] of Object.entries(settings))
        await tx`select set_config(${`app.${name}`}, ${text}, true)`;
      await tx`set local role evenhand_app`;
      await tx`insert into question_void (organisation_id, kit_id, kit_revision, number, question, voided, reason, set_by)
        values (${acme.id}, ${kitId}, 1, 1, 'beta', true, ${reason}, ${by})`;
      throw new Error("it went in");
    });
  const me = acme.manager.personId;
  await expect(attempt(settingsOf(acme.manager), me)).rejects.toThrow("it went in");
  await expect(attempt(settingsOf(acme.manager), acme.owner.personId)).rejects.toMatchObject({
    code: "42501",
  });
  await expect(attempt(settingsOf(here.lead), me)).rejects.toMatchObject({ code: "42501" });
  await expect(attempt(settingsOf(here.candidate), me)).rejects.toMatchObject({ code: "42501" });
  await expect(attempt(settingsOf(acme.manager), me, "")).rejects.toMatchObject({ code: "23514" });
});
