import { afterAll, beforeAll, expect, test } from "vitest";
import { getDebrief } from "../../queries/debriefs";
import { getInterview, listInterviews } from "../../queries/interviews";
import { getShadow } from "../../queries/shadows";
import { type SeatScope, settingsOf } from "../../scope";
import { holdContract, refuses } from "../../testing/contract";
import { answerOf, QUERIES } from "../../testing/every-query";
import { bringTo, fillIn, send } from "../../testing/interview";
import { type FullRoom, newFullRoom } from "../../testing/room";
import { newOrganisation, type Organisation, openWorld, type World } from "../../testing/world";
import { submitScorecard } from "../scorecards/submit";
import { closeShadow } from "./close-shadow";

const CANARY = "shadow-canary-51c2";
let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

/** Everybody wrote and scored, the shadow with a canary and other levels, and the interview is over. */
async function heldRoom(): Promise<FullRoom> {
  const here = await newFullRoom(acme);
  await bringTo(here, "live");
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat, "plain", "yes");
  await fillIn(here.shadow, CANARY, "strong-no");
  await send(here.shadow, { type: "score.set", target: "question:alpha", score: 1 });
  await send(here.lead, { type: "interview.end" });
  return here;
}

const submitBoth = async ({ lead, interviewer }: FullRoom) => {
  for (const seat of [lead, interviewer]) await submitScorecard(seat);
};

test("closing keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "shadow.close" }, async () => {
    const here = await heldRoom();
    return {
      allowed: here.shadow,
      strangers: [here.lead, here.interviewer, here.observer, here.candidate],
      forbidden: [],
      send: (scope: SeatScope) => closeShadow(scope),
    };
  });
});

test("scores are not closed before the end, and nothing is written into them after it", async () => {
  const here = await newFullRoom(acme);
  await bringTo(here, "live");
  await refuses(world.admin, { conflict: "not-ended" }, () => closeShadow(here.shadow));
  await send(here.lead, { type: "interview.end" });
  await closeShadow(here.shadow);
  const late = { type: "score.set", target: "question:alpha", score: 4 } as const;
  await refuses(world.admin, { conflict: "already-submitted" }, () => send(here.shadow, late));
});

test("a shadow and an observer cannot hand in a scorecard, and the wall does not take one from them", async () => {
  const here = await heldRoom();
  for (const seat of [here.shadow, here.observer, here.candidate]) {
    await refuses(world.admin, "NotFound", () => submitScorecard(seat));
    const forced = world.admin.begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(seat)))
        await tx`select set_config(${`app.${name}`}, ${value}, true)`;
      await tx`set local role evenhand_app`;
      await tx`insert into submission values (${acme.id}, ${here.id}, ${seat.seatId}, now())`;
    });
    await expect(forced).rejects.toMatchObject({ code: "42501" });
  }
});

test("a shadow is in no row, no count, no list of who is missing, and does not keep the debrief shut", async () => {
  const here = await heldRoom();
  await submitScorecard(here.lead);
  expect(await getDebrief(acme.manager, here.id)).toMatchObject({
    state: "waiting",
    submitted: 1,
    owed: 2,
    missing: [{ seatId: here.interviewer.seatId }],
  });
  await submitScorecard(here.interviewer);
  for (const closed of [false, true]) {
    if (closed) await closeShadow(here.shadow);
    const debrief = await getDebrief(acme.manager, here.id);
    expect(debrief).toMatchObject({ state: "open", submitted: 2, owed: 2 });
    expect(debrief.state === "open" && debrief.scorecards.map(({ seatId }) => seatId)).toEqual([
      here.lead.seatId,
      here.interviewer.seatId,
    ]);
    expect(JSON.stringify(debrief)).not.toContain(CANARY);
  }
});

test("before closing, an open debrief and its decision are as good as shut for a shadow", async () => {
  const here = await heldRoom();
  await submitBoth(here);
  expect(await getDebrief(acme.owner, here.id)).toMatchObject({ state: "hidden" });
  expect(await getShadow(here.shadow)).toMatchObject({ state: "scoring" });
  expect(JSON.stringify(await getShadow(here.shadow))).not.toContain("compared");
  await closeShadow(here.shadow);
  expect(await getDebrief(acme.owner, here.id)).toMatchObject({ state: "open" });
});

test("a shadow compares with the lead once all cards are in, and not before", async () => {
  const here = await heldRoom();
  await closeShadow(here.shadow);
  expect(await getShadow(here.shadow)).toMatchObject({ state: "waiting" });
  await submitScorecard(here.lead);
  const waiting = await getShadow(here.shadow);
  expect(waiting).toMatchObject({ state: "waiting" });
  expect(waiting).not.toHaveProperty("compared");
  await submitScorecard(here.interviewer);
  const open = await getShadow(here.shadow);
  expect(open).toMatchObject({ state: "open", lead: "Mara Manager" });
  expect(open.state === "open" && open.compared.slice(0, 2)).toEqual([
    { target: "question:alpha", own: 1, lead: 3, apart: 2 },
    { target: "question:beta", own: 3, lead: 3, apart: 0 },
  ]);
  for (const seat of [here.lead, here.interviewer, here.observer, here.candidate])
    await expect(getShadow(seat)).rejects.toMatchObject({ name: "NotFound" });
});

test("what a shadow wrote and scored reaches nobody else, by any query or past any query, also when all is open", async () => {
  const here = await heldRoom();
  await submitBoth(here);
  await closeShadow(here.shadow);
  const members = [acme.manager, acme.interviewer, acme.observer];
  const seats = [here.lead, here.interviewer, here.observer, here.candidate];
  const asked = { interviewId: here.id, kitId: here.id, runId: here.id, slug: "alpha" };
  for (const scope of [...members, ...seats]) {
    for (const query of Object.values(QUERIES))
      if (query.kind === scope.kind) expect(await answerOf(query, scope, asked)).not.toContain(CANARY);
    const seen = await world.admin.begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(scope)))
        await tx`select set_config(${`app.${name}`}, ${value}, true)`;
      await tx`set local role evenhand_app`;
      const rows: unknown[] = [];
      for (const table of ["shadow_scorecard", "draft_scorecard", "interview_op", "rating"] as const)
        rows.push(...(await tx`select t::text as text from ${tx(table)} t`));
      return JSON.stringify(rows);
    });
    expect(seen).not.toContain(CANARY);
    if (scope.kind === "seat") expect(seen).toContain(here.id);
  }
});

test("what is asked of a shadow is to close, and then to read", async () => {
  const here = await heldRoom();
  const mine = async () => {
    const { mySeat, iSubmitted } = await getInterview(acme.owner, here.id);
    const listed = (await listInterviews(acme.owner)).find(({ id }) => id === here.id);
    return [mySeat, iSubmitted, listed?.iSubmitted];
  };
  expect(await mine()).toEqual(["shadow", false, false]);
  await closeShadow(here.shadow);
  expect(await mine()).toEqual(["shadow", true, true]);
});
