import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getDebrief } from "@/db/queries/debriefs";
import { holdContract, refuses } from "@/db/testing/contract";
import { fillIn, newInterview, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { submitScorecard } from "../scorecards/submit";
import { decide } from "./decide";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

async function opened(): Promise<TestInterview> {
  const here = await newInterview(acme);
  await send(here.lead, { type: "interview.start" });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "interview.end" });
  for (const seat of [here.lead, here.interviewer]) await submitScorecard(seat);
  return here;
}

const OFFER = { outcome: "offer", reason: "Strong on every question." } as const;

test("deciding keeps what every command promises", async () => {
  const other = await newOrganisation("Other");
  await holdContract(world.admin, { audit: "decision.record" }, async () => {
    const { id } = await opened();
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => decide(scope, { interviewId: id, ...OFFER }),
    };
  });
});

test("there is nothing to decide before the debrief is open", async () => {
  const here = await newInterview(acme);
  const input = { interviewId: here.id, ...OFFER };
  await refuses(world.admin, "NotFound", () => decide(acme.owner, input));
  await send(here.lead, { type: "interview.start" });
  await fillIn(here.lead);
  await send(here.lead, { type: "interview.end" });
  await submitScorecard(here.lead);
  await refuses(world.admin, "NotFound", () => decide(acme.owner, input));
  await refuses(world.admin, "NotFound", () => decide(acme.owner, { interviewId: uuidv7(), ...OFFER }));
});

test("the same decision twice is one, and another one, or another's, is refused", async () => {
  const { id: interviewId } = await opened();
  await decide(acme.owner, { interviewId, ...OFFER });
  const before = await getDebrief(acme.owner, interviewId);
  await decide(acme.owner, { interviewId, ...OFFER });
  expect(await getDebrief(acme.owner, interviewId)).toEqual(before);
  const late = { conflict: "already-decided" };
  await refuses(world.admin, late, () => decide(acme.owner, { interviewId, ...OFFER, outcome: "hold" }));
  await refuses(world.admin, late, () => decide(acme.owner, { interviewId, ...OFFER, reason: "Because." }));
  await refuses(world.admin, late, () => decide(acme.manager, { interviewId, ...OFFER }));
});

test("of two deciders at once one decides and the other is told", async () => {
  const { id: interviewId } = await opened();
  const outcomes = await Promise.allSettled([
    decide(acme.owner, { interviewId, ...OFFER }),
    decide(acme.manager, { interviewId, outcome: "decline", reason: "Not this time." }),
  ]);
  const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.reason] : []));
  expect(refused).toEqual(["already-decided"]);
});
