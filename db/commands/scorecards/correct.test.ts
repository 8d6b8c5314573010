import { afterAll, beforeAll, expect, test } from "vitest";
import { decide } from "@/db/commands/debriefs/decide";
import { getDebrief } from "@/db/queries/debriefs";
import { settingsOf } from "@/db/scope";
import { holdContract, refuses } from "@/db/testing/contract";
import { fillIn, newInterview, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { correctScorecard } from "./correct";
import { submitScorecard } from "./submit";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

/** Ended; these have handed in. Everybody scored 3 everywhere. */
async function ended(...submitted: readonly ("lead" | "interviewer")[]): Promise<TestInterview> {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "interview.end" });
  for (const role of submitted) await submitScorecard(here[role]);
  return here;
}

const toTwo = ({ id }: TestInterview, revision = 1) =>
  ({
    interviewId: id,
    revision,
    change: { kind: "score", target: "question:alpha", score: 2 },
    reason: "Misheard the second half.",
  }) as const;

async function mineIn({ id }: TestInterview) {
  const reading = await getDebrief(acme.interviewer, id);
  if (reading.state !== "open") throw new Error(`The debrief is ${reading.state}.`);
  const card = reading.scorecards.find(({ mine }) => mine);
  if (!card) throw new Error("No card of one's own.");
  return card;
}

test("correcting keeps what every command promises", async () => {
  const other = await newOrganisation("Other");
  await holdContract(world.admin, { audit: "scorecard.correct" }, async () => {
    const here = await ended("interviewer");
    return {
      allowed: acme.interviewer,
      strangers: [other.interviewer, acme.owner, acme.observer],
      forbidden: [],
      send: (scope) => correctScorecard(scope, toTwo(here)),
    };
  });
});

test("a correction before the opening and one after it are revisions, and the first impression stays", async () => {
  const here = await ended("interviewer");
  await correctScorecard(acme.interviewer, toTwo(here));
  await submitScorecard(here.lead);
  const change = { kind: "recommendation", recommendation: "no", confidence: "high" } as const;
  const reason = "Heard the others' evidence.";
  await correctScorecard(acme.interviewer, { interviewId: here.id, revision: 2, change, reason });
  const card = await mineIn(here);
  expect(card).toMatchObject({ revision: 3, recommendation: "no", confidence: "high" });
  expect(card.ratings).toContainEqual({ target: "question:alpha", score: 2, reason: "note reason" });
  expect(card.firstRatings).toContainEqual({ target: "question:alpha", score: 3, reason: "note reason" });
  expect(card.corrections).toMatchObject([
    { revision: 2, scores: [{ target: "question:alpha", from: 3, to: 2 }], recommendation: null },
    { revision: 3, reason, scores: [], recommendation: { from: { recommendation: "strong-no" } } },
  ]);
  const rows = await world.admin`select revision, person_id, reason from scorecard_revision
    where interview_id = ${here.id} and seat_id = ${here.interviewer.seatId} order by revision`;
  expect(rows.map(({ revision, reason: why }) => [revision, why])).toEqual([
    [1, null],
    [2, toTwo(here).reason],
    [3, reason],
  ]);
});

test("of two windows that correct one revision one counts, and the same correction twice is one", async () => {
  const here = await ended("lead", "interviewer");
  await correctScorecard(acme.interviewer, toTwo(here));
  await correctScorecard(acme.interviewer, toTwo(here));
  expect((await mineIn(here)).revision).toBe(2);
  const other = { ...toTwo(here), change: { ...toTwo(here).change, score: 4 } } as const;
  await refuses(world.admin, { conflict: "card-changed" }, () => correctScorecard(acme.interviewer, other));
});

test("nothing is corrected before it is submitted, after the decision, or into what it says already", async () => {
  const here = await ended("interviewer");
  await refuses(world.admin, { conflict: "not-submitted" }, () =>
    correctScorecard(acme.manager, toTwo(here)),
  );
  const same = { ...toTwo(here), change: { ...toTwo(here).change, score: 3 } } as const;
  await refuses(world.admin, { conflict: "nothing-changed" }, () => correctScorecard(acme.interviewer, same));
  const strange = { ...toTwo(here), change: { kind: "score", target: "question:nobody", score: 3 } } as const;
  await refuses(world.admin, { conflict: "not-on-card" }, () => correctScorecard(acme.interviewer, strange));
  await submitScorecard(here.lead);
  await decide(acme.owner, { interviewId: here.id, outcome: "hold", reason: "One more talk first." });
  await refuses(world.admin, { conflict: "already-decided" }, () =>
    correctScorecard(acme.interviewer, toTwo(here)),
  );
});

test("while the debrief is closed nobody else learns that a card was corrected", async () => {
  const here = await ended("interviewer");
  const seen = async () => [await getDebrief(acme.manager, here.id), await getDebrief(acme.owner, here.id)];
  const before = await seen();
  await correctScorecard(acme.interviewer, toTwo(here));
  expect(await seen()).toEqual(before);
});

test("the database itself refuses to change, add to or continue a submitted card in any other way", async () => {
  const here = await ended("lead", "interviewer");
  const key = { organisation_id: acme.id, interview_id: here.id, seat_id: here.interviewer.seatId };
  const as = (
    settings: Readonly<Record<string, string>>,
    query: (tx: typeof world.admin) => Promise<unknown>,
  ) =>
    world.admin.begin(async (tx) => {
      for (const [name, text] of Object.entries(settings))
        await tx`select set_config(${`app.${name}`}, ${text}, true)`;
      await tx`set local role evenhand_app`;
      await query(tx as unknown as typeof world.admin);
      throw new Error("it went in");
    });
  const me = { ...settingsOf(acme.interviewer) };
  const revision = (of: Readonly<Record<string, string | number | null>>) => (tx: typeof world.admin) =>
    tx`insert into scorecard_revision ${tx({
      ...key,
      person_id: acme.interviewer.personId,
      revision: 2,
      recommendation: "no",
      confidence: "low",
      evidence: "[]",
      reason: "Because I would.",
      submitted_at: new Date().toISOString(),
      ...of,
    })}`;
  const denied = { code: "42501" };
  await expect(as(me, revision({}))).rejects.toThrow("it went in");
  await expect(as(me, revision({ reason: null }))).rejects.toMatchObject(denied);
  await expect(as(me, revision({ seat_id: here.lead.seatId }))).rejects.toMatchObject(denied);
  await expect(as(settingsOf(acme.manager), revision({}))).rejects.toMatchObject(denied);
  const late = {
    ...key,
    revision: 1,
    target: "question:late",
    person_id: acme.interviewer.personId,
    score: 1,
  };
  await expect(as(me, (tx) => tx`insert into rating ${tx(late)}`)).rejects.toMatchObject(denied);
  await expect(as(me, (tx) => tx`update scorecard_revision set confidence = 'high'`)).rejects.toMatchObject(
    denied,
  );
  await expect(as(me, (tx) => tx`delete from rating where revision = 1`)).rejects.toMatchObject(denied);
  await decide(acme.owner, { interviewId: here.id, outcome: "hold", reason: "One more talk first." });
  await expect(as(me, revision({}))).rejects.toMatchObject(denied);
});
