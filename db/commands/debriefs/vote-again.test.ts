import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getDebrief } from "@/db/queries/debriefs";
import { type MemberScope, settingsOf } from "@/db/scope";
import { holdContract, refuses } from "@/db/testing/contract";
import { fillIn, newInterview, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import type { Recommendation } from "@/lib/domain/scoring/recommendation";
import { excuseScorecard } from "../scorecards/excuse";
import { submitScorecard } from "../scorecards/submit";
import { callRevote } from "./call-revote";
import { closeRevote } from "./close-revote";
import { decide } from "./decide";
import { voteAgain } from "./vote-again";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  [acme, other] = [await newOrganisation(), await newOrganisation("Other")];
});
afterAll(() => world.close());

async function opened(): Promise<TestInterview> {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "interview.end" });
  for (const seat of [here.lead, here.interviewer]) await submitScorecard(seat);
  return here;
}

async function called(): Promise<TestInterview> {
  const here = await opened();
  await callRevote(acme.owner, here.id);
  return here;
}

async function againOf(scope: MemberScope, { id }: TestInterview) {
  const reading = await getDebrief(scope, id);
  if (reading.state !== "open") throw new Error(`The debrief is ${reading.state}.`);
  return reading.again;
}

const vote = (scope: MemberScope, { id }: TestInterview, recommendation: Recommendation = "yes") =>
  voteAgain(scope, { interviewId: id, recommendation });

test("calling keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "revote.call" }, async () => {
    const { id } = await opened();
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => callRevote(scope, id),
    };
  });
});

test("voting keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "revote.vote" }, async () => {
    const here = await called();
    return {
      allowed: acme.interviewer,
      strangers: [other.owner],
      forbidden: [],
      send: (scope) => vote(scope, here),
    };
  });
});

test("closing keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "revote.close" }, async () => {
    const { id } = await called();
    return {
      allowed: acme.owner,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => closeRevote(scope, id),
    };
  });
});

test("counts are shown once everybody has voted, to every member, without names, and to nobody before", async () => {
  const here = await called();
  await vote(acme.manager, here, "strong-no");
  for (const scope of [acme.owner, acme.manager, acme.interviewer, acme.observer]) {
    const { revote } = await againOf(scope, here);
    expect(revote).toMatchObject({
      called: 2,
      voted: 1,
      closed: false,
      counts: null,
      calledBy: "Olive Owner",
    });
    expect(revote?.mine).toEqual({
      called: scope === acme.manager || scope === acme.interviewer,
      voted: scope === acme.manager,
    });
  }
  await vote(acme.interviewer, here, "yes");
  const { revote } = await againOf(acme.observer, here);
  expect(revote?.counts).toEqual([
    { recommendation: "strong-no", votes: 1 },
    { recommendation: "no", votes: 0 },
    { recommendation: "yes", votes: 1 },
    { recommendation: "strong-yes", votes: 0 },
  ]);
  expect(JSON.stringify(revote)).not.toContain("Mara");
});

test("only who was called votes, once, and while it is open", async () => {
  const here = await opened();
  await refuses(world.admin, "NotFound", () => vote(acme.manager, here));
  await callRevote(acme.manager, here.id);
  for (const scope of [acme.owner, acme.observer])
    await refuses(world.admin, { conflict: "not-called" }, () => vote(scope, here));
  await vote(acme.manager, here, "no");
  await refuses(world.admin, { conflict: "already-voted" }, () => vote(acme.manager, here, "yes"));
  await closeRevote(acme.manager, here.id);
  await refuses(world.admin, { conflict: "revote-closed" }, () => vote(acme.interviewer, here));
  expect((await againOf(acme.manager, here)).revote).toMatchObject({ voted: 1, closed: true, counts: null });
});

test("there is none before the debrief is open, after the decision, or of one person", async () => {
  const here = await newInterview(acme);
  await refuses(world.admin, "NotFound", () => callRevote(acme.owner, here.id));
  await send(here.lead, { type: "interview.start" });
  await fillIn(here.lead);
  await send(here.lead, { type: "interview.end" });
  await submitScorecard(here.lead);
  await refuses(world.admin, "NotFound", () => callRevote(acme.owner, here.id));
  const seatId = here.interviewer.seatId;
  await excuseScorecard(acme.owner, { interviewId: here.id, seatId, reason: "Away until the end of May." });
  await refuses(world.admin, { conflict: "too-few-called" }, () => callRevote(acme.owner, here.id));

  const decided = await opened();
  const hold = { interviewId: decided.id, outcome: "hold", reason: "One more talk first." } as const;
  await decide(acme.owner, hold);
  await refuses(world.admin, { conflict: "already-decided" }, () => callRevote(acme.owner, decided.id));
});

test("the decision closes a vote that still waits for somebody", async () => {
  const here = await called();
  await vote(acme.manager, here, "no");
  await decide(acme.owner, { interviewId: here.id, outcome: "hold", reason: "One more talk first." });
  await refuses(world.admin, { conflict: "revote-closed" }, () => vote(acme.interviewer, here));
  expect((await againOf(acme.owner, here)).revote).toMatchObject({ closed: true, counts: null });
});

test("no row says who voted what: voters and ballots share no column but the interview, and the audit no vote", async () => {
  const here = await called();
  await vote(acme.manager, here, "strong-yes");
  const columns = await world.admin<{ table: string; name: string }[]>`
    select table_name::text as table, column_name::text as name from information_schema.columns
    where table_schema = 'public' and table_name in ('revote_voter', 'revote_ballot')`;
  const of = (table: string) => columns.filter((one) => one.table === table).map(({ name }) => name);
  expect(
    of("revote_voter")
      .filter((name) => of("revote_ballot").includes(name))
      .sort(),
  ).toEqual(["interview_id", "organisation_id"]);
  expect([...of("revote_voter"), ...of("revote_ballot")].filter((name) => name.endsWith("_at"))).toEqual([]);
  const rows = await world.admin<{ line: string }[]>`
    select audit_event::text as line from audit_event where subject_id = ${here.id}`;
  for (const { line } of rows) expect(line).not.toContain("strong-yes");
});

test("the database itself shows no ballot too early, not even one's own, and takes none without its voter", async () => {
  const here = await called();
  await vote(acme.manager, here);
  type Asking = MemberScope | TestInterview["candidate"];
  const asApp = (scope: Asking, work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
    world.admin.begin(async (tx) => {
      for (const [name, text] of Object.entries(settingsOf(scope)))
        await tx`select set_config(${`app.${name}`}, ${text}, true)`;
      await tx`set local role evenhand_app`;
      return work(tx);
    });
  const ballots = (scope: Asking) =>
    asApp(scope, async (tx) => (await tx`select 1 from revote_ballot where interview_id = ${here.id}`).count);
  expect(await ballots(acme.manager)).toBe(0);
  const stuff = (scope: MemberScope) =>
    asApp(
      scope,
      (tx) => tx`insert into revote_ballot (organisation_id, interview_id, id, recommendation)
        values (${acme.id}, ${here.id}, gen_random_uuid(), 'yes')`,
    );
  for (const scope of [acme.manager, acme.interviewer, acme.owner])
    await expect(stuff(scope)).rejects.toMatchObject({ code: "42501" });
  const forged = asApp(
    acme.manager,
    (tx) => tx`insert into revote_voter (organisation_id, interview_id, seat_id, person_id)
      values (${acme.id}, ${here.id}, ${here.interviewer.seatId}, ${acme.manager.personId})`,
  );
  await expect(forged).rejects.toMatchObject({ code: "42501" });
  await vote(acme.interviewer, here);
  expect(await ballots(acme.observer)).toBe(2);
  expect(await ballots(here.candidate)).toBe(0);
});

test("whoever the lead was passed to calls the re-vote, and not who passed it on", async () => {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "lead.pass", to: here.interviewer.seatId });
  await send(here.interviewer, { type: "interview.end" });
  for (const seat of [here.lead, here.interviewer]) await submitScorecard(seat);
  expect((await againOf(acme.manager, here)).leads).toBe(false);
  expect((await againOf(acme.interviewer, here)).leads).toBe(true);
  await refuses(world.admin, "Forbidden", () => callRevote(acme.manager, here.id));
  await callRevote(acme.interviewer, here.id);
});
