import { afterAll, beforeAll, expect, test } from "vitest";
import { getInterview, getRoom, isCancelled, listInterviews } from "@/db/queries/interviews";
import { holdContract, refuses } from "@/db/testing/contract";
import { bringTo, newInterview, send } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { cancelInterview } from "./cancel";
import { restoreInterview } from "./restore";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  [acme, other] = [await newOrganisation(), await newOrganisation("Other")];
});
afterAll(() => world.close());

const people = () => ({
  allowed: acme.manager,
  strangers: [other.owner],
  forbidden: [acme.interviewer, acme.observer],
});

test("cancelling keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "interview.cancel" }, async () => {
    const { id } = await newInterview(acme);
    return { ...people(), send: (scope) => cancelInterview(scope, id) };
  });
});

test("taking a cancellation back keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "interview.restore" }, async () => {
    const { id } = await newInterview(acme);
    await cancelInterview(acme.owner, id);
    return { ...people(), send: (scope) => restoreInterview(scope, id) };
  });
});

test("a cancelled interview takes no steps and has no room, until it is restored", async () => {
  const { id, lead, candidate } = await newInterview(acme);
  await cancelInterview(acme.owner, id);
  for (const seat of [lead, candidate]) {
    expect(await isCancelled(seat)).toBe(true);
    await expect(getRoom(seat)).rejects.toMatchObject({ name: "NotFound" });
  }
  const cancelled = { conflict: "cancelled" };
  await refuses(world.admin, cancelled, () => send(lead, { type: "interview.start" }));
  await refuses(world.admin, cancelled, () => send(candidate, { type: "candidate.join" }));
  expect((await getInterview(acme.owner, id)).cancelledAt).toEqual(expect.any(Date));
  await restoreInterview(acme.owner, id);
  await send(candidate, { type: "candidate.join" });
  await send(lead, { type: "interview.start" });
  expect((await getRoom(candidate)).room.status).toBe("live");
});

test.each([
  ["live", "already-started"],
  ["paused", "already-started"],
  ["ended", "already-ended"],
] as const)("an interview that is %s is not cancelled", async (status, conflict) => {
  const interview = await newInterview(acme);
  await bringTo(interview, status);
  await refuses(world.admin, { conflict }, () => cancelInterview(acme.owner, interview.id));
});

test("a demo is not cancelled, whatever the form says", async () => {
  const { id } = await newInterview(acme);
  await world.admin`update interview set kind = 'demo' where id = ${id}`;
  await refuses(world.admin, { conflict: "only-a-demo" }, () => cancelInterview(acme.manager, id));
});

test("a list says which interviews were cancelled and which are real", async () => {
  const { id } = await newInterview(acme);
  await cancelInterview(acme.owner, id);
  const listed = (await listInterviews(acme.owner)).find((one) => one.id === id);
  expect(listed).toMatchObject({ kind: "real", cancelledAt: expect.any(Date), status: "waiting" });
});
