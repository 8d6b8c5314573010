import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decide } from "@/db/commands/debriefs/decide";
import { cancelInterview } from "@/db/commands/interviews/cancel";
import { restoreInterview } from "@/db/commands/interviews/restore";
import { schedule } from "@/db/commands/interviews/schedule";
import { correctScorecard } from "@/db/commands/scorecards/correct";
import { excuseScorecard } from "@/db/commands/scorecards/excuse";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { grant } from "@/db/grant";
import { bringTo, fillIn, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "@/db/testing/world";
import { listCandidatesOnKit } from "./candidates-on-kit";
import { getDebrief } from "./debriefs";
import { listInterviews } from "./interviews";
import { listWaiting } from "./overdue";
import { getReplay } from "./replays";
import { findSeatOfPerson } from "./seats";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A second round with the same candidate, spelled otherwise, in which the interviewer sits beside the manager. */
async function secondRound(organisation: Organisation, candidateName: string): Promise<string> {
  const id = uuidv7();
  await schedule(organisation.manager, {
    id,
    kitId: await newKit(organisation.manager),
    candidateName,
    interviewers: [organisation.interviewer.personId],
    link: { id: uuidv7(), tokenHash: word() },
  });
  return id;
}

async function firstRound(organisation: Organisation): Promise<TestInterview & { readonly name: string }> {
  const interview = await newInterview(organisation);
  await send(interview.lead, { type: "interview.start" });
  const panel = [interview.lead, interview.interviewer];
  for (const seat of panel) await fillIn(seat);
  await send(interview.lead, { type: "interview.end" });
  for (const seat of panel) await submitScorecard(seat);
  const { candidateName } = await getDebrief(organisation.interviewer, interview.id);
  return { ...interview, name: candidateName };
}

test("whoever scores the candidate in another round learns nothing of this one, by no way, until theirs is in", async () => {
  const house = await newOrganisation();
  const first = await firstRound(house);
  const reader = house.interviewer;
  expect(await getDebrief(reader, first.id)).toMatchObject({ state: "open" });
  const second = await secondRound(house, `  ${first.name.toUpperCase().replace(" ", "  ")} `);

  const hidden = await getDebrief(reader, first.id);
  expect(hidden).toMatchObject({ state: "hidden", owesHere: false, elsewhere: [{ interviewId: second }] });
  expect(hidden).not.toHaveProperty("scorecards");
  const kitId = hidden.kitId;
  expect(await listCandidatesOnKit(reader, kitId)).toEqual([]);
  expect(await getReplay(first.interviewer)).toMatchObject({ state: "closed" });
  // Who has no part in the second round reads on.
  expect(await getDebrief(house.owner, first.id)).toMatchObject({ state: "open" });

  const seat = await findSeatOfPerson(grant({ kind: "person", personId: reader.personId }), second);
  const lead = await findSeatOfPerson(grant({ kind: "person", personId: house.manager.personId }), second);
  if (!seat || !lead) throw new Error("The second round has no such seats.");
  const [mine, leads] = [
    grant({ kind: "seat", ...seat, personId: reader.personId }),
    grant({ kind: "seat", ...lead, personId: house.manager.personId }),
  ];
  await send(leads, { type: "interview.start" });
  await fillIn(mine);
  await send(leads, { type: "interview.end" });
  expect(await getDebrief(reader, first.id)).toMatchObject({ state: "hidden" });
  await submitScorecard(mine);
  expect(await getDebrief(reader, first.id)).toMatchObject({ state: "open" });
  expect(await listCandidatesOnKit(reader, kitId)).toHaveLength(1);
});

test("a cancellation hides until it can no longer be undone, and then nobody takes back their own to score after all", async () => {
  const house = await newOrganisation();
  const first = await firstRound(house);
  const second = await secondRound(house, first.name);
  const seen = async () => (await getDebrief(house.manager, first.id)).state;
  expect(await seen()).toBe("hidden");
  await cancelInterview(house.manager, second);
  expect(await seen()).toBe("hidden");
  await restoreInterview(house.manager, second);
  await cancelInterview(house.manager, second);
  await world.admin`update interview set cancelled_at = now() - interval '1 minute' where id = ${second}`;
  expect(await seen()).toBe("open");
  await expect(restoreInterview(house.manager, second)).rejects.toThrow("read-meanwhile");
  await restoreInterview(house.owner, second);
  expect(await seen()).toBe("hidden");
});

test.each([
  ["José Lima", "Jose\u0301 Lima"],
  ["Γιάννης Παππάς", "ΓΙΆΝΝΗΣ ΠΑΠΠΆΣ"],
])("%s is the same candidate in other code points and another case", async (written, otherwise) => {
  const house = await newOrganisation();
  const first = await firstRound(house);
  await world.admin`update interview set candidate_name = ${written} where id = ${first.id}`;
  await secondRound(house, otherwise);
  expect((await getDebrief(house.interviewer, first.id)).state).toBe("hidden");
});

test.each([
  ["interviewer", "hidden"],
  ["lead", "hidden"],
  ["shadow", "hidden"],
  ["observer", "open"],
])("a part as %s in the other round leaves the debrief %s", async (role, state) => {
  const house = await newOrganisation();
  const first = await firstRound(house);
  const second = await secondRound(house, first.name);
  await world.admin`update seat set role = ${role}
    where interview_id = ${second} and person_id = ${house.interviewer.personId}`;
  expect((await getDebrief(house.interviewer, first.id)).state).toBe(state);
});

test("whoever reads nothing decides nothing and learns of no decision by a correction", async () => {
  const house = await newOrganisation();
  const first = await firstRound(house);
  await secondRound(house, first.name);
  const decided = { interviewId: first.id, outcome: "offer", reason: "Strong on every question." } as const;
  await expect(decide(house.manager, decided)).rejects.toThrow("debrief");
  await decide(house.owner, decided);
  const corrected = correctScorecard(house.interviewer, {
    interviewId: first.id,
    revision: 1,
    change: { kind: "recommendation", recommendation: "yes", confidence: "high" },
    reason: "I had misheard her number.",
  });
  await expect(corrected).rejects.toThrow("other-round");
});

test("how the other round was decided, and who is late with it, waits too", async () => {
  const house = await newOrganisation();
  const first = await firstRound(house);
  await decide(house.manager, {
    interviewId: first.id,
    outcome: "offer",
    reason: "Strong on every question.",
  });
  const outcomeFor = async (reader: Organisation["owner"]) =>
    (await listInterviews(reader)).find(({ id }) => id === first.id)?.outcome;
  expect(await outcomeFor(house.interviewer)).toBe("offer");
  await secondRound(house, first.name);
  expect(await outcomeFor(house.interviewer)).toBeNull();
  expect(await outcomeFor(house.owner)).toBe("offer");

  const late = await newInterview(house);
  await bringTo(late, "ended");
  const { candidateName: other } = await getDebrief(house.owner, late.id);
  const waitsFor = async () =>
    (await listWaiting(house.observer)).waiting.find(({ interviewId }) => interviewId === late.id)?.missing;
  expect(await waitsFor()).toHaveLength(2);
  const again = await secondRound(house, other);
  await world.admin`update seat set person_id = ${house.observer.personId}
    where interview_id = ${again} and role = 'interviewer'`;
  expect(await waitsFor()).toBeUndefined();
});

test("a namesake of long ago, a demo and a round one was excused from hide nothing", async () => {
  const house = await newOrganisation();
  const first = await firstRound(house);
  const seen = async () => (await getDebrief(house.interviewer, first.id)).state;
  const second = await secondRound(house, first.name);
  expect(await seen()).toBe("hidden");
  await world.admin`update interview set created_at = now() - interval '91 days' where id = ${second}`;
  expect(await seen()).toBe("open");
  await world.admin`update interview set created_at = now(), kind = 'demo' where id = ${second}`;
  expect(await seen()).toBe("open");
  await world.admin`update interview set kind = 'real' where id = ${second}`;
  expect(await seen()).toBe("hidden");
  await world.admin`update seat set excused_at = now(), excused_reason = 'Away.' where interview_id = ${second}`;
  expect(await seen()).toBe("open");
});

test("who learns nothing excuses nobody", async () => {
  const house = await newOrganisation();
  const first = await newInterview(house);
  await bringTo(first, "ended");
  const { candidateName } = await getDebrief(house.owner, first.id);
  const second = await secondRound(house, candidateName);
  const excused = () =>
    excuseScorecard(house.owner, {
      interviewId: first.id,
      seatId: first.interviewer.seatId,
      reason: "She is ill.",
    });
  await world.admin`update seat set person_id = ${house.owner.personId}
    where interview_id = ${second} and role = 'interviewer'`;
  await expect(excused()).rejects.toThrow("debrief");
  await world.admin`update interview set cancelled_at = now() where id = ${second}`;
  expect(await excused()).toEqual({ opened: false });
});
