import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { listOpsAfter } from "@/db/queries/interviews";
import { bringTo, newInterview, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { notePresence } from "./note-presence";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

async function seen({ lead }: TestInterview) {
  const { presence } = await listOpsAfter(lead, { room: 0, own: 0 });
  return Object.fromEntries(presence.map(({ seatId, awaySince }) => [seatId, awaySince]));
}

async function lastHeard(seconds: number, seatId: string): Promise<number> {
  const [row] = await world.admin`
    update presence set seen_at = clock_timestamp() - make_interval(secs => ${seconds}) where seat_id = ${seatId}
    returning seen_at as at`;
  return row?.at.getTime();
}

test("who has the room open is here, and who never had it is not in the list", async () => {
  const interview = await newInterview(acme);
  for (const seat of [interview.interviewer, interview.candidate]) await notePresence(seat);
  expect(await seen(interview)).toEqual({
    [interview.interviewer.seatId]: null,
    [interview.candidate.seatId]: null,
  });
});

test("who reloads or looks at another page for a while was never away, who is silent longer is, and comes back", async () => {
  const interview = await newInterview(acme);
  const { lead } = interview;
  await notePresence(lead);
  await lastHeard(35, lead.seatId);
  expect(await seen(interview)).toEqual({ [lead.seatId]: null });
  const at = await lastHeard(3_600, lead.seatId);
  expect(await seen(interview)).toEqual({ [lead.seatId]: at });
  await notePresence(lead);
  expect(await seen(interview)).toEqual({ [lead.seatId]: null });
});

test("when the interview has ended nobody learns who is still at their scorecard, nor since when they are not", async () => {
  const interview = await newInterview(acme);
  await bringTo(interview, "live");
  for (const seat of [interview.lead, interview.interviewer]) await notePresence(seat);
  await send(interview.lead, { type: "interview.end" });
  expect(await seen(interview)).toEqual({});
  await notePresence(interview.interviewer);
  expect(await seen(interview)).toEqual({});
  expect(await world.admin`select 1 from presence where interview_id = ${interview.id}`).toHaveLength(0);
});

test("nobody is noted in another organisation's room", async () => {
  const interview = await newInterview(acme);
  const { id } = await newOrganisation("Other");
  await notePresence(grant({ ...interview.lead, organisationId: id }));
  expect(await seen(interview)).toEqual({});
});
