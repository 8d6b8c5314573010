import { afterAll, beforeAll, expect, test } from "vitest";
import { closeShadow } from "../commands/interviews/close-shadow";
import { submitScorecard } from "../commands/scorecards/submit";
import type { SeatScope } from "../scope";
import { fillIn, send } from "../testing/interview";
import { type FullRoom, newFullRoom } from "../testing/room";
import { newOrganisation, type Organisation, openWorld, type World } from "../testing/world";
import { getReplay } from "./replays";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

async function heldRoom(): Promise<FullRoom> {
  const here = await newFullRoom(acme);
  await send(here.lead, { type: "interview.start" });
  await fillIn(here.lead, "lead-canary");
  await fillIn(here.interviewer, "interviewer-canary");
  await fillIn(here.shadow, "shadow-canary");
  return here;
}

/** Whose words are in what this seat reads. */
async function wordsIn(seat: SeatScope): Promise<readonly string[]> {
  const text = JSON.stringify(await getReplay(seat));
  return ["lead", "interviewer", "shadow"].filter((who) => text.includes(`${who}-canary`));
}

test("each reads their own lines after handing in, and others' only when the debrief is open", async () => {
  const here = await heldRoom();
  const { lead, interviewer, shadow, observer, candidate } = here;
  const all = [lead, interviewer, shadow, observer];
  const words = () => Promise.all(all.map(wordsIn));
  for (const seat of all) expect(await getReplay(seat)).toMatchObject({ state: "closed", ended: false });
  await send(lead, { type: "interview.end" });
  expect(await words()).toEqual([[], [], [], []]);
  await submitScorecard(lead);
  expect(await words()).toEqual([["lead"], [], [], []]);
  await submitScorecard(interviewer);
  const both = ["lead", "interviewer"];
  expect(await words()).toEqual([both, both, [], both]);
  await closeShadow(shadow);
  expect(await words()).toEqual([both, both, [...both, "shadow"], both]);
  await expect(getReplay(candidate)).rejects.toMatchObject({ name: "NotFound" });
});

test("it tells the steps of the room, and of private changes nothing, not even that there were any", async () => {
  const { lead, observer } = await heldRoom();
  await send(lead, { type: "interview.move", to: "beta" });
  await send(lead, { type: "interview.end" });
  const replay = await getReplay(observer);
  expect(replay.state === "open" && replay.log.map(({ type, seq }) => [type, seq])).toEqual([
    ["interview.start", 1],
    ["interview.move", 2],
    ["interview.end", 3],
  ]);
});
