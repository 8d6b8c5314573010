import { afterAll, beforeAll, expect, test } from "vitest";
import { readerFor } from "@/lib/server/realtime/readers";
import type { StreamEvent } from "@/lib/server/realtime/stream";
import { changePanelOf } from "./commands/interviews/change-panel";
import { NotFound } from "./errors";
import { grant } from "./grant";
import { findSeatOfPerson } from "./queries/seats";
import type { SeatScope } from "./scope";
import { refuses } from "./testing/contract";
import { fillIn, send } from "./testing/interview";
import { newFullRoom } from "./testing/room";
import { newOrganisation, type Organisation, openWorld, type World } from "./testing/world";

const CANARY = "foreign-canary-90ab";
let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const NOTE = {
  type: "evidence.write",
  line: { id: "mine", entry: "alpha", mark: "plain", text: "my own note", heardAtMs: 4 },
} as const;

test("an observer's stream sends the room's steps and their own notes, and never anything else", async () => {
  const here = await newFullRoom(acme);
  const { lead, interviewer, shadow, observer, candidate } = here;
  const sent: StreamEvent[] = [];
  const reader = readerFor("observer", async () => observer, { room: 0, own: 0 });
  const listen = async () => sent.push(...(await reader.next()).events);
  const steps: readonly (() => Promise<unknown>)[] = [
    () => send(candidate, { type: "candidate.join" }),
    () => send(lead, { type: "interview.start" }),
    () => send(observer, NOTE),
    () => fillIn(lead, CANARY),
    () => fillIn(interviewer, CANARY),
    () => fillIn(shadow, CANARY),
    () => send(lead, { type: "interview.move", to: "beta" }),
    () => send(candidate, { type: "candidate.think", on: true }),
    () => send(lead, { type: "entry.add", text: "And then?" }),
    () => send(interviewer, { type: "lead.pass", to: interviewer.seatId }),
    () => send(observer, { type: "evidence.remove", id: "mine" }),
    () => send(interviewer, { type: "interview.end" }),
  ];
  for (const step of steps) {
    await step();
    await listen();
  }
  expect(new Set(sent.map(({ event }) => event))).toEqual(new Set(["ops"]));
  const everything = JSON.stringify(sent);
  for (const word of [CANARY, "score.", "reason.", "probe.", "recommendation", "presence"])
    expect(everything).not.toContain(word);
  const lanes = sent.map(({ data }) => data as { room: { type: string }[]; own: { type: string }[] });
  expect(lanes.flatMap(({ own }) => own.map(({ type }) => type))).toEqual([
    "evidence.write",
    "evidence.remove",
  ]);
  const logged = await world.admin<{ type: string }[]>`
    select type from interview_op where interview_id = ${here.id} and lane is null order by seq`;
  expect(lanes.flatMap(({ room }) => room.map(({ type }) => type))).toEqual(logged.map(({ type }) => type));
  // What nobody may see wakes nobody: a private change of others is no event at all, not even an empty one.
  expect(sent).toHaveLength(9);
  for (const { data } of sent) expect(Object.keys(data as object).sort()).toEqual(["now", "own", "room"]);
});

test("an observer writes private notes, scores nothing and leads nothing", async () => {
  const here = await newFullRoom(acme);
  const { lead, observer } = here;
  await send(lead, { type: "interview.start" });
  await send(observer, NOTE);
  const refused = [
    { type: "score.set", target: "question:alpha", score: 3 },
    { type: "reason.write", target: "question:alpha", text: "Because." },
    { type: "probe.ask", question: "alpha", probe: 0, asked: true, atMs: 6 },
    { type: "recommendation.set", recommendation: "yes", confidence: "low" },
    { type: "interview.move", to: "beta" },
    { type: "interview.pause" },
    { type: "interview.end" },
    { type: "lead.pass", to: observer.seatId },
    { type: "entry.skip", entry: "beta", skipped: true },
  ] as const;
  for (const op of refused) await refuses(world.admin, "NotFound", () => send(observer, op));
});

test("a shadow scores and leads nothing", async () => {
  const { lead, shadow } = await newFullRoom(acme);
  await send(lead, { type: "interview.start" });
  await fillIn(shadow);
  for (const op of [{ type: "interview.pause" }, { type: "lead.pass", to: shadow.seatId }] as const)
    await refuses(world.admin, "NotFound", () => send(shadow, op));
  await refuses(world.admin, "NotFound", () => send(lead, { type: "lead.pass", to: shadow.seatId }));
});

test("a stream ends when its seat gets a part that reads something else, and when it is taken off", async () => {
  for (const part of ["observer", null] as const) {
    const here = await newFullRoom(acme);
    const { personId } = acme.interviewer;
    const scopeNow = async (): Promise<SeatScope> => {
      const found = await findSeatOfPerson(grant({ kind: "person", personId }), here.id);
      if (!found) throw new NotFound("interview");
      return grant({ kind: "seat", ...found, personId });
    };
    const reader = readerFor("interviewer", scopeNow, { room: 0, own: 0 });
    await reader.next();
    const lead = { personId: acme.manager.personId, part: "lead" } as const;
    const panel = part === null ? [lead] : [lead, { personId, part }];
    await changePanelOf(acme.manager, { interviewId: here.id, panel });
    await expect(reader.next()).rejects.toMatchObject({ name: "NotFound" });
  }
});

test("a candidate in the waiting room learns of an observer who is added, by name", async () => {
  const { id, candidate } = await newFullRoom(acme);
  const views: StreamEvent[] = [];
  const reader = readerFor("candidate", async () => candidate, { room: 0, own: 0 });
  const listen = async () => views.push(...(await reader.next()).events);
  await listen();
  const panel = [
    { personId: acme.manager.personId, part: "lead" },
    { personId: acme.observer.personId, part: "observer" },
  ] as const;
  await changePanelOf(acme.manager, { interviewId: id, panel });
  await listen();
  expect(views.at(-1)?.data).toMatchObject({
    view: { with: ["Mara Manager"], observing: ["Oda Observer"] },
  });
});
