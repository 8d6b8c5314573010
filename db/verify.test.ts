import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { submitScorecard } from "./commands/scorecards/submit";
import { StartRefused } from "./start-refused";
import { bringTo, fillIn, newInterview, send, type TestInterview } from "./testing/interview";
import { newOrganisation, openWorld, type World } from "./testing/world";
import { walkChains } from "./verification/walk";
import { describeVerdict, verifyLog } from "./verify";

let world: World;
let here: TestInterview;
beforeAll(async () => {
  world = await openWorld();
  const acme = await newOrganisation();
  await bringTo(await newInterview(acme), "live");
  here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  await fillIn(here.lead);
  await send(here.candidate, { type: "candidate.join" });
  await fillIn(here.interviewer);
  await send(here.lead, { type: "interview.end" });
  await submitScorecard(here.lead);
});
afterAll(() => world.close());

test("what people did through the product holds", async () => {
  const verdict = await verifyLog(world.admin);
  expect(verdict).toMatchObject({ interviews: 2, organisations: 1, broken: [] });
  const { ops, events } = verdict;
  expect([ops > 30, events > 8]).toEqual([true, true]);
  expect(describeVerdict(verdict)).toBe(
    `OK: ${ops} ops of 2 interviews and ${events} audit events of 1 organisations.`,
  );
});

test("every edit of any column of any op is found at that op", async () => {
  const columns = await world.admin<{ name: string; type: string }[]>`
    select column_name as name, data_type as type from information_schema.columns
    where table_name = 'interview_op' and column_name not in ('organisation_id', 'interview_id', 'seq')`;
  expect(columns.length).toBeGreaterThan(9);
  for (const { name, type } of columns)
    expect(
      await foundAfter(`update interview_op set "${name}" = ${another(name, type)} where ${at(7)}`),
    ).toEqual([expect.objectContaining({ interviewId: here.id, seq: 7 })]);
});

test("every edit of any column of any audit event is found at that event", async () => {
  const columns = await world.admin<{ name: string; type: string }[]>`
    select column_name as name, data_type as type from information_schema.columns
    where table_name = 'audit_event' and column_name not in ('organisation_id', 'seq')`;
  for (const { name, type } of columns)
    expect(
      await foundAfter(`update audit_event set "${name}" = ${another(name, type)} where seq = 3`),
    ).toEqual([expect.objectContaining({ chain: "audit", interviewId: null, seq: 3 })]);
});

const CHANGES: readonly (readonly [what: string, change: () => string, seq: number])[] = [
  ["the first op deleted", () => `delete from interview_op where ${at(1)}`, 1],
  ["an op deleted", () => `delete from interview_op where ${at(9)}`, 9],
  ["the last op deleted", () => `delete from interview_op where ${at(35)}`, 35],
  [
    "an op deleted and the rest moved up",
    () => `delete from interview_op where ${at(9)};
      update interview_op set seq = -seq where interview_id = '${here.id}' and seq > 9;
      update interview_op set seq = -seq - 1 where seq < 0`,
    9,
  ],
  [
    "two ops swapped",
    () => `update interview_op set seq = -4 where ${at(4)};
      update interview_op set seq = 4 where ${at(6)};
      update interview_op set seq = 6 where seq = -4`,
    4,
  ],
  [
    "two payloads swapped",
    () => `update interview_op o set payload = p.payload from interview_op p
      where o.interview_id = '${here.id}' and p.interview_id = o.interview_id
        and (o.seq, p.seq) in ((2, 5), (5, 2))`,
    2,
  ],
  ["an audit event deleted", () => "delete from audit_event where seq = 2", 2],
  [
    "the last audit event deleted",
    () => "delete from audit_event where seq = (select max(seq) from audit_event)",
    12,
  ],
  [
    "two audit events swapped",
    () => `update audit_event set seq = -3 where seq = 3;
      update audit_event set seq = 3 where seq = 5;
      update audit_event set seq = 5 where seq = -3`,
    3,
  ],
];

test.each(CHANGES)("%s: found there", async (_what, change, seq) => {
  expect((await foundAfter(change())).map((one) => one.seq)).toEqual([seq]);
});

test("a room, a draft or a scorecard that does not follow from its ops is found", async () => {
  const mine = (table: string, set: string) =>
    `update ${table} set ${set} where interview_id = '${here.id}' and seat_id = '${here.lead.seatId}'`;
  const reasons = async (change: string) =>
    (await foundAfter(change)).map(({ seq, reason }) => [seq, reason]);
  const lead = here.lead.seatId;
  const room = (set: string) => `update interview set ${set} where id = '${here.id}'`;
  const ofRoom = [[null, "the room is not what its ops say"]];
  expect(await reasons(room(`room = room || '{"addedMs": 1}'`))).toEqual(ofRoom);
  expect(await reasons(room("status = 'live'"))).toEqual(ofRoom);
  expect(await reasons(room("room_seq = room_seq + 1"))).toEqual(ofRoom);
  const ofDraft = [[null, `the draft of seat ${lead} is not what its ops say`]];
  expect(await reasons(mine("draft_scorecard", `draft = draft || '{"confidence": "high"}'`))).toEqual(
    ofDraft,
  );
  expect(await reasons(`update seat set own_seq = 0 where id = '${lead}'`)).toEqual(ofDraft);
  const ofCard = [[null, `the scorecard of seat ${lead} is not what its ops say`]];
  expect(await reasons(mine("rating", "score = 4"))).toEqual(ofCard);
  expect(await reasons(mine("rating", "reason = 'better'"))).toEqual(ofCard);
  expect(await reasons(mine("scorecard_revision", "recommendation = 'yes'"))).toEqual(ofCard);
  expect(await reasons(`delete from rating where seat_id = '${lead}'`)).toEqual(ofCard);
});

test("a role that row-level security binds is refused, because to it nothing looks wrong", async () => {
  const app = postgres(world.database.url, { max: 1, onnotice: () => {} });
  await app`set role evenhand_app`;
  await expect(verifyLog(app)).rejects.toThrow(StartRefused);
  await app.end();
});

test("what is printed names the chain, the number and the reason", async () => {
  const verdict = {
    ...(await verifyLog(world.admin)),
    broken: await foundAfter(`delete from interview_op where ${at(9)}`),
  };
  expect(describeVerdict(verdict)).toBe(`Broken: interview ${here.id} at 9: it is missing.`);
});

/** What is found after a change by somebody with every right; taken back afterwards. */
async function foundAfter(change: string) {
  const rollBack = new Error("take it back");
  const found: Awaited<ReturnType<typeof walkChains>>["broken"][number][] = [];
  await world.admin
    .begin(async (tx) => {
      await tx.unsafe(change);
      found.push(...(await walkChains(tx)).broken);
      throw rollBack;
    })
    .catch((error) => {
      if (error !== rollBack) throw error;
    });
  return found;
}

function at(seq: number): string {
  return `interview_id = '${here.id}' and seq = ${seq}`;
}

function another(name: string, type: string): string {
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "jsonb") return `"${name}" || '{"more": 1}'`;
  if (type === "text") return `"${name}" || 'x'`;
  return type === "bigint" ? `"${name}" + 1` : `"${name}" + interval '1 second'`;
}
