import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bringTo, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { readAfter, storeScore } from "./same-work.mjs";

let world: World;
let acme: Organisation;
let kitId: string;
let bare: postgres.Sql;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
  kitId = await newKit(acme.manager);
  bare = postgres(world.database.adminUrl, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await bare.end();
  await world.close();
});

const SCORES = [
  { type: "score.set", target: "question:alpha", score: 3 },
  { type: "score.set", target: "question:beta", score: 1 },
  { type: "score.set", target: "question:alpha", score: 4 },
] as const;

function storeBare({ id: interviewId, lead }: TestInterview, key: string, op: (typeof SCORES)[number]) {
  const { organisationId, seatId, personId } = lead;
  return storeScore(bare, { organisationId, interviewId, seatId, personId: personId ?? "" }, key, op);
}

async function running(): Promise<TestInterview> {
  const interview = await newInterview(acme, kitId);
  await bringTo(interview, "live");
  return interview;
}

/** Everything a score leaves behind but ids, moments and what is hashed from them. */
async function rowsOf({ id, lead }: TestInterview) {
  const { admin } = world;
  return {
    log: await admin`
      select seq::int, lane_seq::int, lane is null as shared, lane = actor_seat as own, type, payload,
        length(request_digest) as digest, length(previous_hash) as previous, length(hash) as hash
      from interview_op where interview_id = ${id} order by seq`,
    chained: await admin`
      select count(*)::int as links from interview_op one join interview_op next
        on next.interview_id = one.interview_id and next.previous_hash = one.hash
      where one.interview_id = ${id}`,
    interview: await admin`
      select i.seq::int, i.room_seq::int, i.head_hash = o.hash as head, i.status from interview i
      join interview_op o on o.interview_id = i.id and o.seq = i.seq where i.id = ${id}`,
    seat: await admin`select own_seq::int from seat where interview_id = ${id} and id = ${lead.seatId}`,
    draft:
      await admin`select draft from draft_scorecard where interview_id = ${id} and seat_id = ${lead.seatId}`,
  };
}

test("the bare program leaves the rows behind that the product does", async () => {
  const [ours, theirs] = [await running(), await running()];
  for (const op of SCORES) {
    const ack = await send(ours.lead, op);
    expect((await storeBare(theirs, uuidv7(), op)).seq).toBe(ack.seq);
  }
  expect(await rowsOf(theirs)).toEqual(await rowsOf(ours));
});

test("the bare program stores a key once, too", async () => {
  const interview = await running();
  const key = uuidv7();
  const first = await storeBare(interview, key, SCORES[0]);
  expect(await storeBare(interview, key, SCORES[0])).toEqual(first);
  expect((await rowsOf(interview)).seat).toEqual([{ own_seq: 1 }]);
});

test("the bare program commits as durably as the product", async () => {
  const settings = (sql: postgres.Sql) =>
    sql`select current_setting('synchronous_commit') as wait, current_setting('fsync') as fsync`;
  const product = postgres(world.database.url, { max: 1, onnotice: () => {} });
  expect(await settings(bare)).toEqual(await settings(product));
  await product.end();
});

test("a bare reader reads what is new in the room's lane alone", async () => {
  const interview = await running();
  // Their lane counts past the room's, so that only the lane can tell them apart.
  for (const op of SCORES) await send(interview.lead, op);
  await send(interview.lead, { type: "interview.pause" });
  const place = { organisationId: interview.lead.organisationId, interviewId: interview.id };
  const found = await readAfter(bare, place, 1);
  expect(found.map(({ type }) => type)).toEqual(["interview.pause"]);
});
