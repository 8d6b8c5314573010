import { afterAll, beforeAll, expect, test } from "vitest";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { crowd } from "@/db/testing/crowd";
import { bringTo, fillIn, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { treatedOf, treatmentOf } from "@/lib/domain/interviews/treatment";
import { compareTreatment } from "@/lib/domain/interviews/treatment-difference";
import { listCandidatesOnKit } from "./candidates-on-kit";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

/** Asked alpha and beta, both scorecards written, the lead's not yet handed in. */
async function heldBut(kitId: string): Promise<TestInterview> {
  const here = await newInterview(acme, kitId);
  await bringTo(here, "live");
  for (const to of ["alpha", "beta", "gamma"]) await send(here.lead, { type: "interview.move", to });
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat);
  await send(here.lead, { type: "interview.end" });
  await submitScorecard(here.interviewer);
  return here;
}

const idsFor = async (role: "owner" | "manager" | "interviewer" | "observer", kitId: string) =>
  (await listCandidatesOnKit(acme[role], kitId)).map(({ interviewId }) => interviewId);

test("a candidate appears when their debrief opens, to the others of the organisation and to nobody else", async () => {
  const kitId = await newKit(acme.manager);
  const here = await heldBut(kitId);
  for (const role of ["owner", "manager", "interviewer", "observer"] as const)
    expect(await idsFor(role, kitId)).toEqual([]);
  await submitScorecard(here.lead);
  for (const role of ["owner", "manager", "interviewer", "observer"] as const)
    expect(await idsFor(role, kitId)).toEqual([here.id]);
  expect(await idsFor("owner", await newKit(acme.manager))).toEqual([]);
  const other = await newOrganisation("Elsewhere");
  expect(await listCandidatesOnKit(other.owner, kitId)).toEqual([]);
});

test("who shadows an interview and has not closed their scores does not find it", async () => {
  const kitId = await newKit(acme.manager);
  const here = await heldBut(kitId);
  await submitScorecard(here.lead);
  const observed = world.admin`
    insert into seat (organisation_id, interview_id, id, role, person_id, name, position)
    values (${acme.id}, ${here.id}, gen_random_uuid(), 'shadow', ${acme.observer.personId}, 'Oda', 9)`;
  await observed;
  expect(await idsFor("observer", kitId)).toEqual([]);
  expect(await idsFor("owner", kitId)).toEqual([here.id]);
});

test("scores and probes are told by rater, and two interviews held alike show no difference", async () => {
  const kitId = await newKit(acme.manager);
  const made = [await heldBut(kitId), await heldBut(kitId)];
  for (const { lead } of made) await submitScorecard(lead);
  const [one, other] = await listCandidatesOnKit(acme.owner, kitId);
  expect(one?.cards).toMatchObject([
    { id: acme.manager.personId, name: "Mara Manager", probes: [{ question: "alpha", probe: 0 }] },
    { id: acme.interviewer.personId, scores: { "question:alpha": 3, "competency:growth": 3 } },
  ]);
  if (!one || !other) throw new Error("Two were held.");
  expect(compareTreatment(treatmentOf(treatedOf(one)), treatmentOf(treatedOf(other))).alike).toBe(true);

  await world.admin`update scorecard_revision set probes = '[]' where interview_id = ${one.interviewId}`;
  const [changed] = await listCandidatesOnKit(acme.owner, kitId);
  if (!changed) throw new Error("It is still there.");
  const { parts } = compareTreatment(treatmentOf(treatedOf(changed)), treatmentOf(treatedOf(other)));
  expect(parts.flatMap(({ id, kinds }) => kinds.map((kind) => `${id} ${kind}`))).toEqual(["alpha probes"]);
});

test("behind a hundred that are older a candidate is still listed", async () => {
  const kitId = await newKit(acme.manager);
  const old = await heldBut(kitId);
  await submitScorecard(old.lead);
  await crowd(world.admin, old.id, "before");
  const here = await heldBut(kitId);
  await submitScorecard(here.lead);
  expect(await idsFor("owner", kitId)).toEqual([old.id, here.id]);
});
