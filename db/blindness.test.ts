import type postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { callRevote } from "./commands/debriefs/call-revote";
import { decide } from "./commands/debriefs/decide";
import { reopen } from "./commands/debriefs/reopen";
import { voteAgain } from "./commands/debriefs/vote-again";
import { cancelInterview } from "./commands/interviews/cancel";
import { schedule } from "./commands/interviews/schedule";
import { beginAnswers } from "./commands/kits/begin-answers";
import { voidQuestion } from "./commands/kits/void-question";
import { correctScorecard } from "./commands/scorecards/correct";
import { excuseScorecard } from "./commands/scorecards/excuse";
import { submitScorecard } from "./commands/scorecards/submit";
import { grant } from "./grant";
import { getInterview } from "./queries/interviews";
import { type Scope, settingsOf } from "./scope";
import { answerOf, forgottenQueries, QUERIES } from "./testing/every-query";
import { bringTo, fillIn, newInterview, newKit, send, type TestInterview } from "./testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "./testing/world";

// B is the interviewer and has written a canary into every text of their scorecard; A is the lead.
const CANARY = "canary-7f3a";
/** B's recommendation is the one word nobody else uses; no test kit holds it. */
const SIGNS = [CANARY, "strong-no"];

let world: World;
let acme: Organisation;
let kitId: string;
let here: TestInterview;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
  kitId = await newKit(acme.manager);
});
afterAll(() => world.close());
beforeEach(async () => {
  here = await newInterview(acme, kitId);
  await bringTo(here, "live");
  await fillIn(here.interviewer, CANARY);
});

async function end(): Promise<void> {
  await send(here.lead, { type: "interview.end" });
}

async function submitAs(who: "lead" | "interviewer"): Promise<void> {
  if (who === "lead") {
    await fillIn(here.lead, "plain", "yes");
    await end();
  }
  await submitScorecard(here[who]);
}

async function correctAsB(): Promise<void> {
  await correctScorecard(acme.interviewer, {
    interviewId: here.id,
    revision: 1,
    change: { kind: "score", target: "question:alpha", score: 1 },
    reason: `${CANARY} correction`,
  });
}

/** Every scope this person can have. */
function scopesOf(who: "lead" | "interviewer" | "owner" | "observer" | "candidate"): readonly Scope[] {
  if (who === "candidate") return [here.candidate, grant({ kind: "link", tokenHash: here.link.tokenHash })];
  const member = who === "lead" ? acme.manager : acme[who];
  const { personId, organisationId } = member;
  const person = grant({ kind: "person", personId });
  // What a mail to them would be made of.
  const mailing = grant({ kind: "mailing", organisationId, personId });
  return who === "owner" || who === "observer"
    ? [member, person, mailing]
    : [member, person, mailing, here[who]];
}

/** Names of the queries whose answer to these scopes holds any of B's words. */
async function hits(scopes: readonly Scope[], onKit = kitId): Promise<readonly string[]> {
  const found: string[] = [];
  let asking = 0;
  for (const [name, query] of Object.entries(QUERIES))
    for (const scope of scopes.filter(({ kind }) => kind === query.kind)) {
      asking++;
      const answer = await answerOf(query, scope, asked(onKit));
      if (SIGNS.some((sign) => answer.includes(sign))) found.push(name);
    }
  expect(asking).toBeGreaterThan(2);
  return found;
}

const TABLES = ["draft_scorecard", "interview_op", "scorecard_revision", "rating"] as const;
const READ = [...TABLES, "decision", "reopening", "second_rating", "shadow_scorecard"] as const;

/** The tables in which these settings show B's words, asked with no WHERE at all. */
async function rawHits(scope: Scope, sql: postgres.Sql | postgres.TransactionSql = world.admin) {
  const found: string[] = [];
  const look = async (tx: postgres.TransactionSql) => {
    const settings = Object.entries(settingsOf(scope));
    for (const [name, value] of settings) await tx`select set_config(${`app.${name}`}, ${value}, true)`;
    await tx`set local role evenhand_app`;
    for (const table of READ) {
      const rows = await tx<{ text: string }[]>`select t::text as text from ${tx(table)} t`;
      // What other tests of this file have opened is theirs.
      const words = rows.map(({ text }) => text).filter((text) => text.includes(here.id));
      if (words.some((text) => SIGNS.some((sign) => text.includes(sign)))) found.push(table);
    }
    await tx`reset role`;
  };
  await ("begin" in sql ? sql.begin(look) : sql.savepoint(look));
  return found;
}

test("every query is in the list that these tests ask", async () => {
  expect(await forgottenQueries()).toEqual([]);
});

test("B finds their own words, so the tests below would see them", async () => {
  expect(await hits(scopesOf("interviewer"))).toEqual(["getRoomWithOwn", "listOpsAfter"]);
  expect(await rawHits(here.interviewer)).toEqual(["draft_scorecard", "interview_op"]);
  await end();
  await submitAs("interviewer");
  expect(await rawHits(here.interviewer)).toEqual([...TABLES]);
});

test.each(["lead", "owner", "observer", "candidate"] as const)(
  "while B writes and after B submitted, %s finds none of B's words",
  async (who) => {
    expect(await hits(scopesOf(who))).toEqual([]);
    for (const scope of scopesOf(who)) expect(await rawHits(scope)).toEqual([]);
    await end();
    await submitAs("interviewer");
    expect(await hits(scopesOf(who))).toEqual([]);
    for (const scope of scopesOf(who)) expect(await rawHits(scope)).toEqual([]);
  },
);

test.each(["lead", "owner", "observer", "candidate"] as const)(
  "while the debrief is closed, %s finds nothing of B's correction or its reason",
  async (who) => {
    await end();
    await submitAs("interviewer");
    await correctAsB();
    expect(await hits([here.interviewer])).toContain("findOwnCard");
    expect(await hits(scopesOf(who))).toEqual([]);
    for (const scope of scopesOf(who)) expect(await rawHits(scope)).toEqual([]);
  },
);

test("once all are in, members see B's scorecard in the debrief and the lead in the replay, and B's draft stays B's", async () => {
  await submitAs("lead");
  for (const who of ["lead", "owner", "observer"] as const) expect(await hits(scopesOf(who))).toEqual([]);
  await submitAs("interviewer");
  for (const who of ["lead", "owner", "observer"] as const) {
    expect(await hits(scopesOf(who))).toEqual(who === "lead" ? ["getReplay", "getDebrief"] : ["getDebrief"]);
    for (const scope of scopesOf(who).filter(({ kind }) => kind !== "person"))
      expect(await rawHits(scope)).toEqual(["scorecard_revision", "rating"]);
  }
});

test("the candidate finds none of B's words and no decision, also when all are in", async () => {
  await submitAs("lead");
  await submitAs("interviewer");
  await decide(acme.owner, { interviewId: here.id, outcome: "hold", reason: `${CANARY} decision` });
  expect(await hits(scopesOf("candidate"))).toEqual([]);
  for (const scope of scopesOf("candidate")) expect(await rawHits(scope)).toEqual([]);
  expect(await rawHits(acme.observer)).toContain("decision");
});

test("who is excused opens nothing of what they wrote, and why a debrief was opened again is for its readers only", async () => {
  await fillIn(here.lead, "plain", "yes");
  await end();
  await excuseScorecard(acme.owner, {
    interviewId: here.id,
    seatId: here.interviewer.seatId,
    reason: "Away until May.",
  });
  // B's draft stays B's, also where nobody waits for it any more.
  for (const who of ["lead", "owner", "observer", "candidate"] as const) {
    expect(await hits(scopesOf(who))).toEqual([]);
    for (const scope of scopesOf(who)) expect(await rawHits(scope)).toEqual([]);
  }
  await submitScorecard(here.lead);
  await decide(acme.owner, { interviewId: here.id, outcome: "hold", reason: "One more talk first." });
  await reopen(acme.owner, { interviewId: here.id, number: 1, reason: `${CANARY} came in.` });
  expect(await hits(scopesOf("owner"))).toEqual(["getDebrief"]);
  expect(await rawHits(acme.owner)).toEqual(["reopening"]);
  expect(await hits(scopesOf("candidate"))).toEqual([]);
  for (const scope of scopesOf("candidate")) expect(await rawHits(scope)).toEqual([]);
  // Who has another round of the candidate to score reads neither.
  const round = uuidv7();
  await schedule(acme.manager, {
    id: round,
    kitId,
    candidateName: (await getInterview(acme.owner, here.id)).candidateName,
    interviewers: [acme.observer.personId],
    link: { id: uuidv7(), tokenHash: word() },
  });
  expect(await hits([acme.observer])).toEqual([]);
  await cancelInterview(acme.owner, round);
});

test("the lead who has submitted finds none of B's words while B has not", async () => {
  await submitAs("lead");
  expect(await hits(scopesOf("lead"))).toEqual([]);
  for (const scope of scopesOf("lead")) expect(await rawHits(scope)).toEqual([]);
});

test("a debrief cannot be opened while a scorecard is owed, whatever the code believes", async () => {
  const open = () =>
    world.admin.begin(async (tx) => {
      await tx`select set_config('app.organisation', ${acme.id}, true), set_config('app.person', ${acme.owner.personId}, true)`;
      await tx`set local role evenhand_app`;
      await tx`insert into debrief (organisation_id, interview_id, opened_at) values (${acme.id}, ${here.id}, now())`;
    });
  await expect(open()).rejects.toMatchObject({ code: "42501" });
  await end();
  await submitAs("interviewer");
  await expect(open()).rejects.toMatchObject({ code: "42501" });
  await world.admin`update seat set excused_at = now() where interview_id = ${here.id} and role = 'lead'`;
  await open();
});

test.each(TABLES)("without the policy on %s the wall is open, and this file would say so", async (table) => {
  await end();
  await submitAs("interviewer");
  const rollBack = new Error("put the policy back");
  const opened = async (tx: postgres.TransactionSql) => {
    await tx`drop policy reach on ${tx(table)}`;
    await tx`create policy reach on ${tx(table)} using (organisation_id = app_organisation())`;
    expect(await rawHits(here.lead, tx)).toEqual([table]);
    throw rollBack;
  };
  await expect(world.admin.begin(opened)).rejects.toBe(rollBack);
});

test("voiding a question and reading all answers to one tell nobody B's words while B's debrief is closed", async () => {
  const fresh = await newKit(acme.manager);
  const on = { kitId: fresh, kitRevision: 1 };
  here = await newInterview(acme, fresh);
  await beginAnswers(acme.owner, { ...on, question: "alpha" });
  await bringTo(here, "live");
  await fillIn(here.interviewer, CANARY);
  await fillIn(here.lead, "plain", "yes");
  await voidQuestion(acme.owner, { ...on, question: "beta", voided: true, reason: "It had an error." });
  const others = ["lead", "owner", "observer", "candidate"] as const;
  for (const who of others) expect(await hits(scopesOf(who), fresh)).toEqual([]);
  await end();
  await submitScorecard(here.interviewer);
  for (const who of others) expect(await hits(scopesOf(who), fresh)).toEqual([]);
  await submitScorecard(here.lead);
  expect(await hits(scopesOf("owner"), fresh)).toEqual(["getDebrief", "getAnswers"]);
  const answers = await answerOf(QUERIES.getAnswers ?? never(), acme.owner, asked(fresh));
  for (const sign of ["strong-no", "reason", "Ivo", "Cato", here.id]) expect(answers).not.toContain(sign);
});

test("a vote in the debrief is in no answer to anybody, its voter included, and counts only when all are in", async () => {
  await submitAs("lead");
  await submitAs("interviewer");
  await callRevote(acme.owner, here.id);
  const told = (scope: Scope) => answerOf(QUERIES.getDebrief ?? never(), scope, asked());
  const before = await told(acme.interviewer);
  expect(before).not.toContain("strong-yes");
  await voteAgain(acme.interviewer, { interviewId: here.id, recommendation: "strong-yes" });
  for (const scope of [acme.owner, acme.manager, acme.interviewer, acme.observer])
    expect(await told(scope)).not.toContain("strong-yes");
  await voteAgain(acme.manager, { interviewId: here.id, recommendation: "no" });
  expect(await told(acme.observer)).toContain('{"recommendation":"strong-yes","votes":1}');
});

function asked(onKit = kitId) {
  return { interviewId: here.id, kitId: onKit, runId: here.id, slug: "alpha" };
}

function never(): never {
  throw new Error("It is among the queries.");
}
