import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool, useDatabase as connectTo } from "@/db/client";
import { appendOp } from "@/db/commands/interviews/append";
import { replaceLink } from "@/db/commands/interviews/replace-link";
import { schedule } from "@/db/commands/interviews/schedule";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { bringTo, fillIn, newInterview, newKit, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "@/db/testing/world";
import { verifyLog } from "@/db/verify";
import { type FaultProxy, startProxy } from "./harness/proxy";

/** Of the answers that PostgreSQL sends. A campaign takes smaller ones: `EVENHAND_BYTE_STEP=7`. */
const STEP = Number(process.env.EVENHAND_BYTE_STEP ?? 97);

let world: World;
let wire: FaultProxy;
let acme: Organisation;
let kitId: string;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
  kitId = await newKit(acme.manager);
  wire = await startProxy(Number(new URL(world.database.url).port), "24");
});
afterAll(async () => {
  await closePool();
  connectTo(world.database.url);
  await wire.close();
  await world.close();
});

/** One write, always the same request, and the rows it is to leave behind. */
type Write = {
  readonly send: () => Promise<unknown>;
  readonly effects: () => Promise<readonly unknown[]>;
};

const WRITES: Readonly<Record<string, (interview: TestInterview) => Promise<Write>>> = {
  "a step of the room": async ({ id, lead }) => {
    const key = uuidv7();
    return {
      send: () => appendOp(lead, { key, op: { type: "interview.start" } }),
      effects: () => world.admin`select 1 from interview_op where interview_id = ${id} and op_key = ${key}`,
    };
  },
  "a score": async (interview) => {
    await bringTo(interview, "live");
    const key = uuidv7();
    const op = { type: "score.set", target: "competency:growth", score: 4 } as const;
    return {
      send: () => appendOp(interview.interviewer, { key, op }),
      effects: () =>
        world.admin`select 1 from interview_op where interview_id = ${interview.id} and op_key = ${key}`,
    };
  },
  "a submission": async (interview) => {
    await bringTo(interview, "live");
    await fillIn(interview.interviewer);
    await appendOp(interview.lead, { key: uuidv7(), op: { type: "interview.end" } });
    return {
      send: () => submitScorecard(interview.interviewer),
      effects: () => world.admin`
        select 1 from submission s join audit_event a on a.subject_id = s.interview_id and a.action = 'scorecard.submit'
        where s.interview_id = ${interview.id}`,
    };
  },
  "a new interview": async () => {
    const id = uuidv7();
    const link = { id: uuidv7(), tokenHash: word() };
    return {
      send: () => schedule(acme.manager, { id, kitId, candidateName: "Cato", interviewers: [], link }),
      effects: () => world.admin`
        select 1 from interview i join audit_event a on a.subject_id = i.id and a.action = 'interview.schedule'
        where i.id = ${id}`,
    };
  },
  "a new link": async ({ id }) => {
    const link = { id: uuidv7(), tokenHash: word() };
    return {
      send: () => replaceLink(acme.manager, { interviewId: id, link }),
      effects: () => world.admin`
        select 1 from seat_link l join audit_event a on a.subject_id = l.interview_id and a.action = 'interview.link'
        where l.interview_id = ${id} and l.revoked_at is null`,
    };
  },
};

test.each(Object.keys(WRITES))(
  "%s happens once or not at all, at whichever byte of an answer its connection ends, and once when sent again",
  async (name) => {
    let cuts = 0;
    for (let bytes = 0; ; bytes += STEP) {
      await through(world.database.url);
      const write = await WRITES[name]?.(await newInterview(acme, kitId));
      if (!write) throw new Error(`There is no ${name}.`);
      await through(wiredUrl());
      wire.cutAfter(bytes);
      const whole = await write.send().then(
        () => true,
        () => false,
      );
      wire.heal();
      expect((await write.effects()).length).toBeLessThanOrEqual(1);
      await write.send();
      expect(await write.effects()).toHaveLength(1);
      if (whole) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(10);
    expect((await verifyLog(world.admin)).broken).toEqual([]);
  },
);

/** A pool of its own, so that every connection is new and is cut after the same bytes. */
async function through(url: string): Promise<void> {
  await closePool();
  connectTo(url);
}

function wiredUrl(): string {
  const url = new URL(world.database.url);
  url.hostname = "127.0.0.1";
  url.port = String(wire.port);
  return url.href;
}
