import { afterAll, beforeAll, expect, test } from "vitest";
import { getInterview, getRoom } from "../../queries/interviews";
import type { SeatScope } from "../../scope";
import { holdContract, refuses } from "../../testing/contract";
import { bringTo, newInterview } from "../../testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "../../testing/world";
import { introduce } from "./introduce";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const CAT = { called: "Cat", saidAs: "KAT" };

test("introducing oneself keeps what every command promises, and is the candidate's alone", async () => {
  await holdContract(world.admin, {}, async () => {
    const { lead, interviewer, candidate } = await newInterview(acme);
    return {
      allowed: candidate,
      strangers: [lead, interviewer],
      forbidden: [],
      send: (scope: SeatScope) => introduce(scope, CAT),
    };
  });
});

test("the panel reads it in the room and on the interview's page, and it can be taken back", async () => {
  const { id, lead, candidate } = await newInterview(acme);
  const read = async () => [
    (await getRoom(lead)).introduced,
    (await getInterview(acme.owner, id)).introduced,
  ];
  const nothing = { called: null, saidAs: null };
  expect(await read()).toEqual([nothing, nothing]);
  await introduce(candidate, CAT);
  expect(await read()).toEqual([CAT, CAT]);
  await introduce(candidate, nothing);
  expect(await read()).toEqual([nothing, nothing]);
});

test("after the end there is nobody to tell", async () => {
  const here = await newInterview(acme);
  await bringTo(here, "ended");
  await refuses(world.admin, { conflict: "already-ended" }, () => introduce(here.candidate, CAT));
});
