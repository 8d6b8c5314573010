import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { listOpsAfter } from "@/db/queries/interviews";
import type { SeatScope } from "@/db/scope";
import { newInterview, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { notePresence } from "./note-presence";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const stream = () => ({ id: uuidv7(), open: true });

async function seen({ lead }: TestInterview) {
  const { presence } = await listOpsAfter(lead, { room: 0, own: 0 });
  return new Map(presence.map((one) => [one.seatId, one]));
}

async function lastHeard(seconds: number, streamId: string): Promise<void> {
  await world.admin`
    update presence set seen_at = clock_timestamp() - make_interval(secs => ${seconds}) where stream_id = ${streamId}`;
}

test("who has the room open is here, and who never had it is not in the list", async () => {
  const interview = await newInterview(acme);
  await notePresence(interview.interviewer, stream());
  const present = await seen(interview);
  expect([...present.keys()]).toEqual([interview.interviewer.seatId]);
  expect(present.get(interview.interviewer.seatId)?.here).toBe(true);
});

test("one of two tabs closing is no leaving; the last one is, with the time of it", async () => {
  const interview = await newInterview(acme);
  const { candidate } = interview;
  const [first, second] = [stream(), stream()];
  await notePresence(candidate, first);
  await notePresence(candidate, second);
  await notePresence(candidate, { ...first, open: false });
  expect((await seen(interview)).get(candidate.seatId)?.here).toBe(true);
  await notePresence(candidate, { ...second, open: false });
  const [row] =
    await world.admin`select max(left_at) as at from presence where seat_id = ${candidate.seatId}`;
  expect((await seen(interview)).get(candidate.seatId)).toMatchObject({
    here: false,
    since: row?.at.getTime(),
  });
});

test("a stream that fell silent without a word is gone since it was last heard, and may come back", async () => {
  const interview = await newInterview(acme);
  const { lead } = interview;
  const one = stream();
  await notePresence(lead, one);
  await lastHeard(35, one.id);
  expect((await seen(interview)).get(lead.seatId)?.here).toBe(true);
  await lastHeard(3_600, one.id);
  const [row] = await world.admin`select seen_at as at from presence where stream_id = ${one.id}`;
  expect((await seen(interview)).get(lead.seatId)).toMatchObject({ here: false, since: row?.at.getTime() });
  await notePresence(lead, one);
  expect((await seen(interview)).get(lead.seatId)?.here).toBe(true);
});

test("leaving clears what is older than a day, of this seat alone", async () => {
  const interview = await newInterview(acme);
  const [old, others, now] = [stream(), stream(), stream()];
  await notePresence(interview.lead, old);
  await notePresence(interview.interviewer, others);
  await lastHeard(90_000, old.id);
  await lastHeard(90_000, others.id);
  await notePresence(interview.lead, now);
  await notePresence(interview.lead, { ...now, open: false });
  const left = await world.admin`select stream_id from presence where interview_id = ${interview.id}`;
  expect(left.map((row) => row.stream_id).sort()).toEqual([others.id, now.id].sort());
});

test("nobody is noted in another organisation's room", async () => {
  const interview = await newInterview(acme);
  const other = await newOrganisation("Other");
  const elsewhere: SeatScope = grant({ ...interview.lead, organisationId: other.id });
  await expect(notePresence(elsewhere, stream())).rejects.toThrow();
  expect((await seen(interview)).size).toBe(0);
});
