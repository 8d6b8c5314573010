import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Installed } from "@/db/testing/installed";
import type { House, Panel } from "@/db/testing/panel";
import { newPanel } from "@/db/testing/panel";
import { seededRandom } from "@/lib/domain/shared/random";
import { type Follower, follow } from "./follower";
import { readLedger } from "./ledger";
import { judge } from "./oracle";
import { type Scorer, seatScorer } from "./scorer";
import { add, NOTHING, type Tally } from "./tally";

export type CrowdPlan = {
  readonly interviews: number;
  /** Interviewers beside each lead. */
  readonly beside: number;
  /** Origin for the nth person, asked at every request. */
  readonly base: (nth: number) => string;
  readonly seed: string;
  readonly folder: string;
  /** How long one of them thinks, at most. */
  readonly upToMs?: number;
};

type Room = {
  readonly panel: Panel;
  readonly scorers: readonly Scorer[];
  readonly candidate: Follower;
  readonly received: string[];
};

export type Crowd = Awaited<ReturnType<typeof gather>>;

let crowds = 0;

/** Running interviews full of virtual interviewers, each with a candidate who watches. */
export async function gather(database: Installed, house: House, plan: CrowdPlan) {
  const { interviews, beside, base, seed, folder, upToMs = 60 } = plan;
  const rooms: Room[] = [];
  let nth = 0;
  crowds += 1;
  for (let count = 0; count < interviews; count++) rooms.push(await open());
  const scorers = rooms.flatMap((room) => room.scorers);

  async function open(): Promise<Room> {
    const panel = await newPanel(house, beside);
    const { interviewId } = panel;
    const people: Scorer[] = [];
    for (const seat of [panel.lead, ...panel.interviewers]) {
      const mine = nth++;
      const file = join(folder, `${crowds}-${mine}.jsonl`);
      const random = seededRandom(`${seed} ${mine}`);
      people.push(await seatScorer(panel, seat, () => base(mine), file, random));
    }
    const received: string[] = [];
    const own = nth++;
    const candidate = follow(
      () => `${base(own)}/api/v1/interviews/${interviewId}/stream?as=candidate`,
      panel.candidate.cookie,
      "0.0",
      ({ event, data }) => event === "view" && received.push(data),
    );
    await people[0]?.add({ type: "interview.start" });
    await until(() => people[0]?.waiting() === 0, 20_000, "the interview did not start");
    return { panel, scorers: people, candidate, received };
  }

  return {
    rooms,
    scorers,
    work: () => {
      for (const scorer of scorers) void scorer.work(upToMs);
    },
    rest: () => {
      for (const scorer of scorers) scorer.rest();
    },
    /** Milliseconds until everybody was answered after `since`. */
    recovered: async (since: number, mostMs = 60_000): Promise<number> => {
      await until(() => scorers.every((one) => one.lastAck() > since), mostMs, "somebody is not answered");
      return Math.max(...scorers.map((one) => one.lastAck())) - since;
    },
    /** Milliseconds until every outbox is empty. */
    drained: async (mostMs = 60_000): Promise<number> => {
      const begun = performance.now();
      await until(() => scorers.every((one) => one.waiting() === 0), mostMs, "an outbox does not empty");
      return performance.now() - begun;
    },
    /** Holds everything against everything. Nobody may be working. */
    judge: async (): Promise<Tally> => {
      let tally = NOTHING;
      for (const room of rooms) tally = add(tally, await judgeRoom(database, room));
      const { broken } = await database.verify();
      return add(tally, { failed: broken.map(({ seq, reason }) => `the log breaks at ${seq}: ${reason}`) });
    },
    leave: async () => {
      await Promise.all(rooms.map(({ candidate }) => candidate.close()));
      await Promise.all(scorers.map((one) => one.leave()));
    },
  };
}

async function judgeRoom(database: Installed, room: Room): Promise<Tally> {
  const { panel, scorers, candidate, received } = room;
  const rows = await database.logOf(panel.interviewId);
  const witnesses = scorers.map(({ seatId, mark, file, received: heard }) => ({
    seatId,
    mark,
    devices: [readLedger(file)],
    received: heard,
  }));
  const { acked, lost, doubled, leaked, wrong } = judge(rows, witnesses, received);
  const apart = await Promise.all(scorers.map(differs));
  return add(NOTHING, {
    acked,
    lost,
    doubled,
    leaked,
    failed: [
      ...wrong,
      ...apart.flat(),
      ...(received.length > 0 && !candidate.isOver() ? [] : ["the candidate saw nothing"]),
    ],
  });
}

/** A copy kept from the stream has to become what a fresh reading says. */
async function differs(scorer: Scorer): Promise<readonly string[]> {
  let apart = "";
  for (let tries = 0; tries < 50; tries++) {
    const [fresh, kept] = [await scorer.read().catch(() => null), scorer.snapshot()];
    const parts = ["room", "roomSeq", "own"] as const;
    const found = parts.filter((part) => !fresh || !kept || sorted(fresh[part]) !== sorted(kept[part]));
    if (found.length === 0) return [];
    const numbers = [fresh, kept].map((one) => `${one?.roomSeq}.${one?.own.ownSeq}`);
    apart = `${found.join(", ")}; the server is at ${numbers.join(", the copy at ")}; ${scorer.gaps()} gaps`;
    await pause(200);
  }
  return [`${scorer.seatId}: the copy kept from the stream is not what the server says (${apart})`];
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** Looks every 10 ms. */
export async function until(holds: () => boolean, mostMs: number, otherwise: string): Promise<void> {
  const end = performance.now() + mostMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`${otherwise} within ${mostMs} ms`);
    await pause(10);
  }
}
