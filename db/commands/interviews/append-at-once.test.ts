import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { getRoomWithOwn, listOpsAfter } from "@/db/queries/interviews";
import type { SeatScope } from "@/db/scope";
import { AGENDA, KIT, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { type SecondInstance, secondInstance } from "@/db/testing/second-instance";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { verifyLog } from "@/db/verify";
import { foldRoom } from "@/lib/domain/interviews/projection";
import { foldDraft } from "@/lib/domain/scoring/draft";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { seededRandom } from "@/lib/domain/shared/random";
import { appendOp, type LiveOp } from "./append";

let world: World;
let acme: Organisation;
let other: SecondInstance;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
  other = secondInstance(world.database.url);
});
afterAll(async () => {
  await other.close();
  await world.close();
});

const NOTES: readonly LiveOp[] = Array.from({ length: 20 }, (_, index): LiveOp => {
  const line = { id: `line ${index % 7}`, entry: "alpha", mark: "plus", heardAtMs: index } as const;
  const target = `competency:${COMPETENCIES[index % COMPETENCIES.length] ?? "growth"}` as const;
  return index % 2
    ? { type: "evidence.write", line: { ...line, text: `version ${index}` } }
    : { type: "reason.write", target, text: `version ${index}` };
});

test("ten deliveries of each op, shuffled over two instances, are one op each and one answer", async () => {
  const interview = await newInterview(acme);
  await send(interview.lead, { type: "interview.start" });
  const sent = NOTES.map((op) => ({ key: uuidv7(), op }));
  const deliveries = shuffled(sent.flatMap((one) => Array.from({ length: 10 }, () => one)));
  const answers = await atOnce(deliveries, 12, async (one, index) => {
    const answer = await instance(index)(() => appendOp(interview.interviewer, one));
    return { key: one.key, answer };
  });
  for (const { key } of sent) {
    const given = answers.filter((one) => one.key === key).map(({ answer }) => answer);
    expect(given).toHaveLength(10);
    expect(new Set(given.map((answer) => JSON.stringify(answer))).size).toBe(1);
  }
  await followsFromItsLog(interview.interviewer, { room: 1, own: sent.length });
});

test("deliveries that come again, late and in any order, change nothing of what was said in order", async () => {
  const { lead } = await newInterview(acme);
  await send(lead, { type: "interview.start" });
  const sent = NOTES.map((op) => ({ key: uuidv7(), op }));
  for (const one of sent) await appendOp(lead, one);
  const { own } = await getRoomWithOwn(lead);
  const late = shuffled([...sent, ...sent, ...sent]);
  await atOnce(late, 8, (one, index) => instance(index)(() => appendOp(lead, one)));
  expect((await getRoomWithOwn(lead)).own).toEqual(own);
  await followsFromItsLog(lead, { room: 1, own: sent.length });
});

test("of a key that comes with two ops at once, one is done and the other refused", async () => {
  const { lead } = await newInterview(acme);
  await send(lead, { type: "interview.start" });
  const [one, two] = [NOTES[0], NOTES[1]].map((op) => ({
    key: "same",
    op: op ?? ({ type: "interview.end" } as const),
  }));
  if (!one || !two) throw new Error("There are notes.");
  const outcomes = await Promise.allSettled([appendOp(lead, one), other.through(() => appendOp(lead, two))]);
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  expect(refused).toEqual([expect.objectContaining({ name: "Conflict", reason: "key-reused" })]);
});

test("eight writers at once leave no gap, a whole chain, and rooms and drafts that follow from it", async () => {
  const interview = await newInterview(acme, await newKit(acme.manager, KIT));
  const { lead, interviewer, candidate } = interview;
  await send(lead, { type: "interview.start" });
  const writers = [interviewer, ...(await moreInterviewers(interview, 5))];
  const each = Array.from({ length: 50 }, (_, index) => index);
  const entries = AGENDA.map(({ id }) => id);
  const script = (seat: SeatScope, index: number): LiveOp => {
    if (seat === candidate) return { type: "candidate.think", on: index % 2 === 0 };
    if (seat !== lead) return NOTES[index % NOTES.length] ?? { type: "evidence.remove", id: "none" };
    return { type: "interview.move", to: entries[index % entries.length] ?? "alpha" };
  };
  await Promise.all(
    [lead, candidate, ...writers].map(async (seat, writer) => {
      for (const index of each) await instance(writer)(() => send(seat, script(seat, index)));
    }),
  );
  await followsFromItsLog(lead, { room: 101, own: 0 });
  for (const seat of writers) await followsFromItsLog(seat, { room: 101, own: 50 });
  const { ops, broken } = await verifyLog(world.admin);
  expect(broken).toEqual([]);
  expect(ops).toBeGreaterThanOrEqual(401);
});

function instance(index: number): SecondInstance["through"] {
  return index % 2 ? other.through : (work) => work();
}

async function followsFromItsLog(seat: SeatScope, count: { room: number; own: number }): Promise<void> {
  const { room, own } = await listOpsAfter(seat, { room: 0, own: 0 });
  const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
  expect(room.map(({ seq }) => seq)).toEqual(upTo(count.room));
  expect(own.map(({ seq }) => seq)).toEqual(upTo(count.own));
  const reading = await getRoomWithOwn(seat);
  expect(reading.room).toEqual(foldRoom(room, AGENDA));
  expect(reading.own.draft).toEqual(foldDraft(own));
}

async function moreInterviewers({ id, organisation }: TestInterview, count: number): Promise<SeatScope[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const [seatId, personId] = [uuidv7(), uuidv7()];
      await world.admin`insert into seat (organisation_id, interview_id, id, role, person_id, name, position)
        values (${organisation.id}, ${id}, ${seatId}, 'interviewer', ${personId}, 'More', ${10 + index})`;
      const key = { organisationId: organisation.id, interviewId: id };
      return grant({ kind: "seat", ...key, seatId, role: "interviewer", personId });
    }),
  );
}

async function atOnce<Item, Value>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<Value>,
): Promise<Value[]> {
  const results: Value[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results.push(await work(item, index));
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const random = seededRandom("shuffle");
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((one, two) => one.rank - two.rank)
    .map(({ item }) => item);
}
