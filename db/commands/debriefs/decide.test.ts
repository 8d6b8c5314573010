import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getDebrief } from "@/db/queries/debriefs";
import { getInterview, listInterviews } from "@/db/queries/interviews";
import { holdContract, refuses } from "@/db/testing/contract";
import { fillIn, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { NO_BAR } from "@/lib/domain/scoring/bar";
import { transaction } from "../../client";
import { decision } from "../../schema/scoring";
import { permit } from "../../scope";
import { setBar } from "../kits/set-bar";
import { correctScorecard } from "../scorecards/correct";
import { submitScorecard } from "../scorecards/submit";
import { decide } from "./decide";
import { reopen } from "./reopen";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

/** Everybody scored 3 everywhere. */
async function opened(least?: number): Promise<TestInterview> {
  const kitId = await newKit(acme.manager);
  if (least !== undefined) await setBar(acme.manager, { kitId, after: 0, bar: asking(least), reason: null });
  const here = await newInterview(acme, kitId);
  await send(here.lead, { type: "interview.start" });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "interview.end" });
  for (const seat of [here.lead, here.interviewer]) await submitScorecard(seat);
  return here;
}

const asking = (least: number) => ({ ...NO_BAR, rule: { least, mustHaves: [], mustHaveLeast: 100 } });
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

async function decisionOf({ id }: TestInterview) {
  const reading = await getDebrief(acme.observer, id);
  return reading.state === "open" ? reading.decision : null;
}

const WHY = "The gap is one we teach in the first month.";

test("what the bar said is kept with the decision, and nothing where there is no rule", async () => {
  const [plain, met] = [await opened(), await opened(300)];
  await decide(acme.owner, { interviewId: plain.id, ...OFFER });
  expect(await decisionOf(plain)).toMatchObject({ verdict: null, composite: 3, overrideReason: null });
  await decide(acme.owner, { interviewId: met.id, ...OFFER, overrideReason: WHY });
  expect(await decisionOf(met)).toMatchObject({ verdict: "met", composite: 3, overrideReason: null });
});

test("against the bar it is refused without a reason for that, and kept as an override with one", async () => {
  const here = await opened(301);
  const against = { interviewId: here.id, ...OFFER };
  await refuses(world.admin, { conflict: "override-unexplained" }, () => decide(acme.owner, against));
  await decide(acme.owner, { ...against, overrideReason: WHY });
  await decide(acme.owner, { ...against, overrideReason: WHY });
  expect(await decisionOf(here)).toMatchObject({ verdict: "not-met", overrideReason: WHY });
  const [event] = await world.admin`
    select detail from audit_event where subject_id = ${here.id} and action = 'decision.record'`;
  expect(event?.detail).toEqual({ outcome: "offer", override: true });
});

test("a decision that is sent again after the bar was amended is still the one that was made", async () => {
  const amended = async (here: { readonly id: string }, least: number) => {
    const { kitId } = await getInterview(acme.owner, here.id);
    await setBar(acme.owner, { kitId, after: 1, bar: asking(least), reason: "Another level was meant." });
  };
  const met = await opened(300);
  await decide(acme.owner, { interviewId: met.id, ...OFFER });
  await amended(met, 400);
  await decide(acme.owner, { interviewId: met.id, ...OFFER });
  expect(await decisionOf(met)).toMatchObject({ verdict: "met", overrideReason: null });
  const against = await opened(301);
  const sent = { interviewId: against.id, ...OFFER, overrideReason: WHY };
  await decide(acme.owner, sent);
  await amended(against, 200);
  await decide(acme.owner, sent);
  await refuses(world.admin, { conflict: "already-decided" }, () =>
    decide(acme.owner, { ...sent, overrideReason: "For another reason." }),
  );
});

test("an amendment that comes after the interview shows in the debrief beside the bar as it was", async () => {
  const here = await opened(301);
  const { kitId } = await getInterview(acme.owner, here.id);
  const reason = "The bar was meant for the senior role.";
  await setBar(acme.owner, { kitId, after: 1, bar: asking(275), reason });
  await decide(acme.owner, { interviewId: here.id, ...OFFER });
  expect(await decisionOf(here)).toMatchObject({ verdict: "met", overrideReason: null });
  expect(await getDebrief(acme.observer, here.id)).toMatchObject({
    bars: [
      { number: 1, reason: null, rule: { least: 301 } },
      { number: 2, reason, rule: { least: 275 } },
    ],
  });
});

const AGAIN = { number: 1, reason: "A reference said otherwise." } as const;

test("reopening keeps what every command promises", async () => {
  const other = await newOrganisation("Other");
  await holdContract(world.admin, { audit: "decision.reopen" }, async () => {
    const { id: interviewId } = await opened();
    await decide(acme.owner, { interviewId, ...OFFER });
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => reopen(scope, { interviewId, ...AGAIN }),
    };
  });
});

test("a decision that was opened again stays to be read, and makes way for a correction and the next one", async () => {
  const here = await opened();
  const { id: interviewId } = here;
  await refuses(world.admin, "NotFound", () => reopen(acme.owner, { interviewId, ...AGAIN }));
  await decide(acme.owner, { interviewId, ...OFFER });
  const change = { kind: "recommendation", recommendation: "no", confidence: "high" } as const;
  const correction = { interviewId, revision: 1, change, reason: "I had not heard the reference." };
  await refuses(world.admin, { conflict: "already-decided" }, () =>
    correctScorecard(acme.manager, correction),
  );
  await reopen(acme.owner, { interviewId, ...AGAIN });
  expect(await decisionOf(here)).toBeNull();
  await correctScorecard(acme.manager, correction);

  // A window that was open before it was opened again, and one that never saw the decision.
  await refuses(world.admin, { conflict: "already-decided" }, () =>
    decide(acme.owner, { interviewId, outcome: "hold", reason: "One more talk first." }),
  );
  await decide(acme.owner, { interviewId, ...OFFER });
  expect(await decisionOf(here)).toBeNull();
  const second = { interviewId, outcome: "hold", reason: "One more talk first.", after: 1 } as const;
  await decide(acme.manager, second);
  await decide(acme.manager, second);
  await refuses(world.admin, { conflict: "already-reopened" }, () =>
    reopen(acme.owner, { interviewId, number: 1, reason: "Once more, please." }),
  );
  const reading = await getDebrief(acme.observer, interviewId);
  expect(reading).toMatchObject({
    decision: { outcome: "hold", decider: "Mara Manager" },
    reopened: [
      { by: "Olive Owner", reason: AGAIN.reason, decision: { outcome: "offer", decider: "Olive Owner" } },
    ],
  });
  const listed = (await listInterviews(acme.observer)).filter((one) => one.id === interviewId);
  expect(listed.map((one) => one.outcome)).toEqual(["hold"]);
});

test("the database itself takes no second decision beside one that stands", async () => {
  const { id: interviewId } = await opened();
  await decide(acme.owner, { interviewId, ...OFFER });
  const beside = transaction(permit(acme.owner, "decision.record"), (tx) =>
    tx.insert(decision).values({
      organisationId: acme.id,
      interviewId,
      number: 2,
      outcome: "decline",
      reason: "Not this time.",
      deciderId: acme.owner.personId,
    }),
  );
  await expect(beside).rejects.toMatchObject({ code: "42501" });
});

test("of two who open a decision again at once one does, and a decision beside it comes after it or not at all", async () => {
  const decided = async () => {
    const here = await opened();
    await decide(acme.owner, { interviewId: here.id, ...OFFER });
    return here;
  };
  const first = await decided();
  const again = (reason: string) => reopen(acme.owner, { interviewId: first.id, number: 1, reason });
  const both = await Promise.allSettled([again("A reference came in."), again("They declined the offer.")]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await decisionOf(first)).toBeNull();

  const second = await decided();
  const next = { interviewId: second.id, outcome: "hold", reason: "One more talk first.", after: 1 } as const;
  const [reopened, decidedNext] = await Promise.allSettled([
    reopen(acme.owner, { interviewId: second.id, ...AGAIN }),
    decide(acme.manager, next),
  ]);
  expect(reopened.status).toBe("fulfilled");
  const stands = await decisionOf(second);
  if (decidedNext.status === "fulfilled") expect(stands).toMatchObject({ outcome: "hold" });
  else expect(stands).toBeNull();
});
