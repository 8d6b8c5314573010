import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { listOpsAfter } from "@/db/queries/interviews";
import { countDevices } from "@/db/queries/presence";
import { getReadiness } from "@/db/queries/readiness";
import { findSeatBySession } from "@/db/queries/seats";
import type { MemberScope, SeatScope } from "@/db/scope";
import { holdContract } from "@/db/testing/contract";
import { newInterview, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "@/db/testing/world";
import { claimSeat } from "./claim-seat";
import { keepDevice } from "./keep-device";
import { notePresence } from "./note-presence";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

/** A browser that took the candidate's seat, by the hash of its cookie. */
async function device({ candidate, link }: TestInterview): Promise<string> {
  const tokenHash = word();
  await claimSeat(candidate, { linkHash: link.tokenHash, tokenHash });
  return tokenHash;
}

const opens = async (tokenHash: string, { id }: TestInterview) =>
  (await findSeatBySession(grant({ kind: "link", tokenHash }), id)) !== undefined;

test("going on with one device keeps what every command promises", async () => {
  await holdContract(world.admin, {}, async () => {
    const here = await newInterview(acme);
    const elsewhere = await newInterview(acme);
    const mine = await device(here);
    await device(here);
    return {
      allowed: here.candidate,
      strangers: [elsewhere.candidate, here.lead],
      forbidden: [],
      send: (scope) => keepDevice(scope, mine),
    };
  });
});

test("devices are counted that were heard from, not cookies that were made", async () => {
  const here = await newInterview(acme);
  const [one, two] = [await device(here), await device(here)];
  const counted = async () => {
    const { presence } = await listOpsAfter(here.lead, { room: 0, own: 0 });
    const ready = await getReadiness(acme.manager, here.id);
    return [await countDevices(here.candidate), presence[0]?.devices, ready?.candidate.devices];
  };
  await notePresence(here.candidate, one);
  expect(await counted()).toEqual([1, 1, 1]);
  await notePresence(here.candidate, two);
  expect(await counted()).toEqual([2, 2, 2]);
  await world.admin`update seat_session set seen_at = now() - interval '1 minute' where token_hash = ${one}`;
  expect(await counted()).toEqual([1, 1, 1]);
});

test("only who can do something about a second device learns of it", async () => {
  const here = await newInterview(acme);
  for (const _ of ["laptop", "phone"]) await notePresence(here.candidate, await device(here));
  const told = async (seat: SeatScope) =>
    (await listOpsAfter(seat, { room: 0, own: 0 })).presence.map(({ devices }) => devices);
  expect([await told(here.lead), await told(here.interviewer)]).toEqual([[2], [0]]);
  await send(here.lead, { type: "lead.pass", to: here.interviewer.seatId });
  expect([await told(here.lead), await told(here.interviewer)]).toEqual([[0], [2]]);
  const inLobby = async (member: MemberScope) => (await getReadiness(member, here.id))?.candidate.devices;
  expect([await inLobby(acme.manager), await inLobby(acme.interviewer)]).toEqual([2, 0]);
});

test("the others are put aside, and the one that stays goes on", async () => {
  const here = await newInterview(acme);
  const [one, two, three] = [await device(here), await device(here), await device(here)];
  await keepDevice(here.candidate, two);
  expect([await opens(one, here), await opens(two, here), await opens(three, here)]).toEqual([
    false,
    true,
    false,
  ]);
});

test("of two that put each other aside at once, one stays", async () => {
  const here = await newInterview(acme);
  const both = [await device(here), await device(here)];
  const outcomes = await Promise.allSettled(both.map((one) => keepDevice(here.candidate, one)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await Promise.all(both.map((one) => opens(one, here)))).sort()).toEqual([false, true]);
});
