import { uuidv7 } from "uuidv7";
import { newPanel, type Panel } from "@/db/testing/panel";
import { type Installation, install } from "@/e2e/faults/harness/installation";
import { post } from "./clients";
import { type Contender, startBare, startNext } from "./contenders";

export type Ground = Awaited<ReturnType<typeof makeGround>>;

/** The built product on a database of its own, and beside it what it is measured against, on the same database. */
export async function makeGround() {
  const site = await install("bench");
  let bare: Promise<Contender> | undefined;
  let next: Promise<Contender> | undefined;
  return {
    site,
    base: site.first.url,
    organisationId: site.house.organisation.id,
    /** node:http and SQL, nothing else. */
    bare: () => (bare ??= startBare(site.database.superuserUrl)),
    /** One route handler with the same SQL and one empty page, built for production. */
    next: () => (next ??= startNext(site.database.superuserUrl)),
    running: (count: number) => runningPanels(site, count),
    remove: async () => {
      for (const one of [bare, next]) await (await one?.catch(() => undefined))?.stop();
      await site.remove();
    },
  };
}

/** Interviews of two people each that have begun. */
async function runningPanels(site: Installation, count: number): Promise<readonly Panel[]> {
  const made: Panel[] = [];
  for (let nth = 0; nth < count; nth++) {
    const panel = await newPanel(site.house, 1);
    await send(site.first.url, panel, { type: "interview.start" });
    made.push(panel);
  }
  return made;
}

/** One change of the lead's, as their own page would send it; its place in its lane. */
export async function send(base: string, { interviewId, lead }: Panel, op: object): Promise<number> {
  const { text } = await post(
    `${base}/api/v1/interviews/${interviewId}/ops?seat=${lead.seatId}`,
    { Origin: base, Cookie: lead.cookie, "Idempotency-Key": uuidv7() },
    op,
  );
  return JSON.parse(text).seq;
}

/** The lead's stream, from a room that has just begun. */
export const streamOf = (base: string, { interviewId, lead }: Panel): string =>
  `${base}/api/v1/interviews/${interviewId}/stream?seat=${lead.seatId}&after=1.0`;

/** Pause and resume in turn: a change of the room that everybody hears and that is always legal. */
export function stepsOf(): () => object {
  let paused = false;
  return () => {
    paused = !paused;
    return { type: paused ? "interview.pause" : "interview.resume" };
  };
}
