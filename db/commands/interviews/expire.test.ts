import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { listForgotten } from "@/db/queries/forgotten";
import { getRoom } from "@/db/queries/interviews";
import { bringTo, newInterview, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { expireInterview } from "./expire";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const job = grant({ kind: "job", job: "end-forgotten" });
const scopeOf = ({ id, organisation }: TestInterview) =>
  grant({ kind: "forgotten", organisationId: organisation.id, interviewId: id });
const found = async () => (await listForgotten(job)).map(({ interviewId }) => interviewId);

/** As if it had been started that long ago. */
async function startedHoursAgo(hours: number): Promise<TestInterview> {
  const interview = await newInterview(acme);
  await send(interview.lead, { type: "interview.start" });
  await world.admin`update interview set closes_at = closes_at - make_interval(hours => ${hours}),
    room = jsonb_set(room, '{startedAt}', to_jsonb((room->>'startedAt')::bigint - ${hours}::int * 3600000::bigint))
    where id = ${interview.id}`;
  return interview;
}

test("an interview that nobody ended is found and ended, once, and the log says that nobody did", async () => {
  const interview = await startedHoursAgo(5);
  expect(await found()).toContain(interview.id);
  const both = await Promise.all([expireInterview(scopeOf(interview)), expireInterview(scopeOf(interview))]);
  expect(both.sort()).toEqual([false, true]);
  expect((await getRoom(interview.lead)).room).toMatchObject({ status: "ended", endedBy: "itself" });
  expect(await found()).not.toContain(interview.id);
  const ops = await world.admin`
    select actor_seat, type from interview_op where interview_id = ${interview.id} order by seq`;
  expect(ops.at(-1)).toEqual({
    actor_seat: "00000000-0000-0000-0000-000000000000",
    type: "interview.expire",
  });
});

test("one that may still go on is neither found nor ended", async () => {
  const running = await newInterview(acme);
  await bringTo(running, "live");
  const longer = await startedHoursAgo(3);
  for (const minutes of [60, 60]) await send(longer.lead, { type: "interview.add-time", minutes });
  for (const interview of [running, longer, await newInterview(acme)]) {
    expect(await found()).not.toContain(interview.id);
    expect(await expireInterview(scopeOf(interview))).toBe(false);
  }
});

test("whoever ends it in time has ended it", async () => {
  const interview = await startedHoursAgo(5);
  await send(interview.lead, { type: "interview.end" });
  expect(await found()).not.toContain(interview.id);
  expect(await expireInterview(scopeOf(interview))).toBe(false);
  expect((await getRoom(interview.lead)).room.endedBy).toBe("lead");
});

test("an interview is ended in its own organisation only", async () => {
  const interview = await startedHoursAgo(5);
  const { id } = await newOrganisation("Other");
  const elsewhere = grant({ kind: "forgotten", organisationId: id, interviewId: interview.id });
  await expect(expireInterview(elsewhere)).rejects.toMatchObject({ name: "NotFound" });
});
