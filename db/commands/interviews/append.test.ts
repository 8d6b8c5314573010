import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { getRoom, getRoomWithOwn, listOpsAfter } from "@/db/queries/interviews";
import type { SeatScope } from "@/db/scope";
import { holdContract, refuses } from "@/db/testing/contract";
import { AGENDA, bringTo, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { PANEL_ROLES, type PanelRole, ROOM_OP_ROLES } from "@/lib/domain/interviews/op";
import { foldRoom } from "@/lib/domain/interviews/projection";
import { INTERVIEW_STATUSES, type InterviewStatus } from "@/lib/domain/interviews/state";
import { foldDraft } from "@/lib/domain/scoring/draft";
import { markOf } from "@/lib/domain/scoring/standing";
import { appendOp, type LiveOp } from "./append";

let world: World;
let acme: Organisation;
let kitId: string;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
  kitId = await newKit(acme.manager);
});
afterAll(() => world.close());

const LINE = { id: uuidv7(), entry: "alpha", mark: "plus", text: "heard", heardAtMs: 1 } as const;

/** Every op there is, and how a room in each status answers the role that may send it. */
const ANSWERS: readonly [LiveOp, Readonly<Record<InterviewStatus, string>>][] = [
  [
    { type: "interview.start" },
    { waiting: "done", live: "already-started", paused: "already-started", ended: "already-ended" },
  ],
  [
    { type: "interview.move", to: "beta" },
    { waiting: "not-started", live: "done", paused: "done", ended: "already-ended" },
  ],
  [
    { type: "interview.move", to: "delta" },
    { waiting: "not-started", live: "unknown-entry", paused: "unknown-entry", ended: "already-ended" },
  ],
  [
    { type: "interview.pause" },
    { waiting: "not-started", live: "done", paused: "already-paused", ended: "already-ended" },
  ],
  [
    { type: "interview.resume" },
    { waiting: "not-started", live: "not-paused", paused: "done", ended: "already-ended" },
  ],
  [
    { type: "interview.add-time", minutes: 5 },
    { waiting: "not-started", live: "done", paused: "done", ended: "already-ended" },
  ],
  [
    { type: "interview.end" },
    { waiting: "not-started", live: "done", paused: "done", ended: "already-ended" },
  ],
  [{ type: "candidate.join" }, { waiting: "done", live: "done", paused: "done", ended: "already-ended" }],
  [
    { type: "candidate.think", on: true },
    { waiting: "not-started", live: "done", paused: "already-paused", ended: "already-ended" },
  ],
  [
    { type: "entry.skip", entry: "beta", skipped: true },
    { waiting: "not-started", live: "done", paused: "done", ended: "already-ended" },
  ],
  [
    { type: "entry.reword", entry: "beta", text: "In short?" },
    { waiting: "not-started", live: "done", paused: "done", ended: "already-ended" },
  ],
  [
    { type: "entry.add", text: "And then?" },
    { waiting: "not-started", live: "done", paused: "done", ended: "already-ended" },
  ],
  [{ type: "interview.expire" }, { waiting: "", live: "", paused: "", ended: "" }],
  ...[
    { type: "score.set", target: "question:alpha", score: 2 } as const,
    { type: "reason.write", target: "competency:growth", text: "why" } as const,
    { type: "evidence.write", line: LINE } as const,
    { type: "evidence.remove", id: LINE.id } as const,
    { type: "probe.ask", question: "beta", probe: 1, asked: true, atMs: 9 } as const,
    { type: "recommendation.set", recommendation: "yes", confidence: "high" } as const,
  ].map((op): [LiveOp, Readonly<Record<InterviewStatus, string>>] => [
    op,
    { waiting: "not-started", live: "done", paused: "done", ended: "done" },
  ]),
];

const SCORERS: readonly PanelRole[] = ["lead", "interviewer", "shadow"];
const mayBeSentBy = (op: LiveOp): readonly PanelRole[] => {
  if (op.type in ROOM_OP_ROLES) return ROOM_OP_ROLES[op.type as keyof typeof ROOM_OP_ROLES];
  return op.type.startsWith("evidence.") ? [...SCORERS, "observer"] : SCORERS;
};

/** Steps of the lead: an interviewer may have led a moment ago, and hears that they do not. */
const isLeads = (op: LiveOp) => mayBeSentBy(op)[0] === "lead" && op.type in ROOM_OP_ROLES;

describe.each(INTERVIEW_STATUSES)("in an interview that is %s", (status) => {
  test.each(ANSWERS)(
    "%j is answered as its row says, and to each other role as unknown",
    async (op, answers) => {
      const interview = await newInterview(acme, kitId);
      await bringTo(interview, status);
      const seats = await everySeat(interview);
      for (const role of PANEL_ROLES.filter((one) => !mayBeSentBy(op).includes(one)))
        expect(await answerTo(seats[role], op)).toBe(
          isLeads(op) && role === "interviewer" ? "not-leading" : "NotFound",
        );
      for (const role of mayBeSentBy(op)) expect(await answerTo(seats[role], op)).toBe(answers[status]);
      await matchesItsLog(interview);
    },
  );
});

test("appending keeps what every command promises, for the room's lane and for one's own", async () => {
  const other = await newInterview(await newOrganisation("Other"));
  const arrange = async (op: LiveOp) => {
    const here = await newInterview(acme);
    await bringTo(here, "live");
    const key = uuidv7();
    return {
      allowed: here.lead,
      strangers: [
        grant({ ...other.lead, interviewId: here.id }),
        grant({ ...here.lead, organisationId: other.organisation.id }),
        here.candidate,
      ],
      forbidden: [],
      send: (scope: SeatScope) => appendOp(scope, { key, op }),
    };
  };
  await holdContract(world.admin, { op: "interview.pause" }, () => arrange({ type: "interview.pause" }));
  const score = { type: "score.set", target: "question:alpha", score: 4 } as const;
  await holdContract(world.admin, { op: "score.set" }, () => arrange(score));
});

test("the same key with the same op is answered the same, also when the step would be illegal by now", async () => {
  const { lead, id } = await newInterview(acme);
  const start = { key: "k1", op: { type: "interview.start" } } as const;
  const first = await appendOp(lead, start);
  await send(lead, { type: "interview.end" });
  expect(await appendOp(lead, start)).toEqual(first);
  expect(await opCount(id)).toBe(2);
});

test("a key that comes back with another op changes nothing", async () => {
  const { lead } = await newInterview(acme);
  await appendOp(lead, { key: "k1", op: { type: "interview.start" } });
  await refuses(world.admin, { conflict: "key-reused" }, () =>
    appendOp(lead, { key: "k1", op: { type: "interview.pause" } }),
  );
});

test("what was changed from another device meanwhile is not written over, and both are kept once chosen", async () => {
  const { lead, id } = await newInterview(acme);
  await send(lead, { type: "interview.start" });
  const score = (level: 1 | 2 | 4) =>
    ({ type: "score.set", target: "question:alpha", score: level }) as const;
  const unscored = markOf({ ...score(1), score: null });
  const there = { key: uuidv7(), op: score(4), seen: unscored };
  await appendOp(lead, there);
  const here = { key: uuidv7(), op: score(2), seen: unscored };
  await refuses(world.admin, { conflict: "changed-elsewhere" }, () => appendOp(lead, here));
  await expect(appendOp(lead, here)).rejects.toMatchObject({ standing: score(4) });
  // Asked again, what was stored is answered as before, although something else stands there by then.
  await appendOp(lead, { key: uuidv7(), op: score(2), seen: markOf(score(4)) });
  await appendOp(lead, there);
  expect((await getRoomWithOwn(lead)).own.draft.scores).toEqual({ "question:alpha": 2 });
  const stored = await world.admin`
    select payload->'score' as score from interview_op
    where interview_id = ${id} and type = 'score.set' order by seq`;
  expect(stored.map((row) => row.score)).toEqual([4, 2]);
});

test("nobody learns from a change that was overtaken what somebody else wrote", async () => {
  const { lead, interviewer } = await newInterview(acme);
  await send(lead, { type: "interview.start" });
  const op = { type: "score.set", target: "question:alpha", score: 1 } as const;
  const seen = markOf({ ...op, score: null });
  await appendOp(lead, { key: uuidv7(), op: { ...op, score: 4 }, seen });
  await appendOp(interviewer, { key: uuidv7(), op, seen });
  expect((await getRoomWithOwn(interviewer)).own.draft.scores).toEqual({ "question:alpha": 1 });
});

test("who was given the lead leads, who gave it away does not, and anybody who interviews may take it", async () => {
  const { lead, interviewer, candidate } = await newInterview(acme);
  await send(lead, { type: "interview.start" });
  const passTo = (seat: SeatScope) => ({ type: "lead.pass", to: seat.seatId }) as const;
  expect(await answerTo(interviewer, { type: "interview.pause" })).toBe("not-leading");
  expect(await answerTo(candidate, passTo(candidate))).toBe("NotFound");
  expect(await answerTo(lead, passTo(candidate))).toBe("NotFound");
  expect(await answerTo(lead, passTo(interviewer))).toBe("done");
  expect(await answerTo(lead, { type: "interview.pause" })).toBe("not-leading");
  expect(await answerTo(interviewer, { type: "interview.pause" })).toBe("done");
  expect(await answerTo(lead, passTo(lead))).toBe("done");
  expect(await answerTo(lead, { type: "interview.resume" })).toBe("done");
  expect((await getRoom(lead)).room.leadSeat).toBe(lead.seatId);
});

test("notes may be taken on a question that was added on the way, and it may be returned to", async () => {
  const interview = await newInterview(acme, kitId);
  const { lead, interviewer } = interview;
  await send(lead, { type: "interview.start" });
  const note = { type: "evidence.write", line: { ...LINE, entry: "@extra-1" } } as const;
  expect(await answerTo(interviewer, note)).toBe("not-in-this-kit");
  await send(lead, { type: "entry.add", text: "And then?" });
  expect(await answerTo(interviewer, note)).toBe("done");
  await send(lead, { type: "interview.move", to: "beta" });
  expect(await answerTo(lead, { type: "interview.move", to: "@extra-1" })).toBe("done");
  await matchesItsLog(interview);
});

test("a room that an earlier version stored is read with what it did not know yet", async () => {
  const { lead, id } = await newInterview(acme);
  await send(lead, { type: "interview.start" });
  await world.admin`update interview set room = room - array['visits', 'extras', 'leadSeat', 'endedBy'] where id = ${id}`;
  expect((await getRoom(lead)).room).toMatchObject({ visits: [], extras: [], leadSeat: null, endedBy: null });
  expect(await answerTo(lead, { type: "entry.add", text: "And then?" })).toBe("done");
});

test("two seats may use one key, and both are heard", async () => {
  const { lead, interviewer, id } = await newInterview(acme);
  await send(lead, { type: "interview.start" });
  const op = { type: "score.set", target: "question:beta", score: 1 } as const;
  expect((await appendOp(lead, { key: "same", op })).seq).toBe(1);
  expect((await appendOp(interviewer, { key: "same", op })).seq).toBe(1);
  expect(await opCount(id)).toBe(3);
});

test("an op about what the kit does not hold, or does not score, changes nothing", async () => {
  const { lead } = await newInterview(acme);
  await send(lead, { type: "interview.start" });
  const strangers: readonly LiveOp[] = [
    { type: "score.set", target: "question:delta", score: 1 },
    { type: "score.set", target: "question:gamma", score: 1 },
    { type: "reason.write", target: "question:constructor", text: "x" },
    { type: "evidence.write", line: { ...LINE, entry: "delta" } },
    { type: "probe.ask", question: "delta", probe: 0, asked: true, atMs: 0 },
  ];
  for (const op of strangers)
    await refuses(world.admin, { conflict: "not-in-this-kit" }, () => send(lead, op));
});

test("a reader's numbers have no gap, whatever others write in between", async () => {
  const { lead, interviewer, candidate } = await newInterview(acme);
  await send(lead, { type: "interview.start" });
  const note = { type: "score.set", target: "question:alpha", score: 2 } as const;
  for (const seat of [lead, interviewer, lead, interviewer, interviewer]) await send(seat, note);
  await send(candidate, { type: "candidate.join" });
  const seen = async (seat: SeatScope) => {
    const { room, own } = await listOpsAfter(seat, { room: 0, own: 0 });
    return { room: room.map(({ seq }) => seq), own: own.map(({ seq }) => seq) };
  };
  expect(await seen(candidate)).toEqual({ room: [1, 2], own: [] });
  expect(await seen(lead)).toEqual({ room: [1, 2], own: [1, 2] });
  expect(await seen(interviewer)).toEqual({ room: [1, 2], own: [1, 2, 3] });
});

async function answerTo(seat: SeatScope, op: LiveOp): Promise<string> {
  return send(seat, op).then(
    () => "done",
    (error) => (error.name === "Conflict" ? error.reason : error.name),
  );
}

/** No command seats an observer or a shadow yet, so these two are put there by hand. */
async function everySeat(interview: TestInterview): Promise<Readonly<Record<PanelRole, SeatScope>>> {
  const { organisation, lead, interviewer, candidate } = interview;
  const seatAs = async (role: "observer" | "shadow", personId: string) => {
    const key = { organisationId: organisation.id, interviewId: interview.id };
    const seatId = uuidv7();
    await world.admin`insert into seat (organisation_id, interview_id, id, role, person_id, name, position)
      values (${organisation.id}, ${interview.id}, ${seatId}, ${role}, ${personId}, ${role}, 8)`;
    return grant({ kind: "seat", ...key, seatId, role, personId });
  };
  return {
    lead,
    interviewer,
    candidate,
    observer: await seatAs("observer", organisation.observer.personId),
    shadow: await seatAs("shadow", organisation.owner.personId),
  };
}

async function matchesItsLog({ lead, interviewer }: TestInterview): Promise<void> {
  for (const seat of [lead, interviewer]) {
    const { room, own } = await listOpsAfter(seat, { room: 0, own: 0 });
    const reading = await getRoomWithOwn(seat);
    expect(reading.room).toEqual(foldRoom(room, AGENDA));
    expect(reading.own.draft).toEqual(foldDraft(own));
    expect([reading.roomSeq, reading.own.ownSeq]).toEqual([room.length, own.length]);
    expect(await getRoom(seat)).toMatchObject({ room: reading.room });
  }
}

async function opCount(id: string): Promise<number> {
  return (await world.admin`select 1 from interview_op where interview_id = ${id}`).length;
}
