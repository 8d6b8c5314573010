import { setTimeout as pause } from "node:timers/promises";
import { answersWith } from "../harness/ask";
import { seatAudience } from "../harness/audience";
import type { Case, Round } from "../harness/case";
import { gather, until } from "../harness/crowd";
import { add, lateUnless, NOTHING, percentile, type Tally } from "../harness/tally";

const LIVE_MS = 1_000;
const BACK_MS = 10_000;

/** F21. The database answers two seconds late, and then a table is locked for half a minute. */
export const databaseSlow: Case = {
  id: "F21",
  title: "database slow (2 s), then a table locked for 30 s",
  rounds: { campaign: 3, short: 1 },
  run: async ({ site, rounds, seed, short }) => {
    const { server, wire } = await site.second();
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++) {
      const crowd = await gather(site.database, site.house, {
        interviews: 2,
        beside: 3,
        base: () => server.url,
        seed: `${seed} F21 ${round}`,
        folder: site.ledgers,
        upToMs: 200,
      });
      const pulse = feel(server.url);
      crowd.work();
      await pause(1_000);
      wire.latency(1_000);
      await pause(short ? 2_000 : 15_000);
      wire.heal();
      await site.database.admin.begin(async (tx) => {
        await tx`lock table interview_op in access exclusive mode`;
        await pause(short ? 6_000 : 30_000);
      });
      const unlocked = performance.now();
      await answersWith(`${server.url}/api/health/ready`, 200, 60_000);
      const ready = performance.now() - unlocked;
      const worstRecoveryMs = await crowd.recovered(unlocked);
      crowd.rest();
      await crowd.drained();
      const beats = await pulse.stop();
      tally = add(tally, await crowd.judge());
      tally = add(tally, {
        rounds: 1,
        worstRecoveryMs,
        late: [
          ...lateUnless(percentile(beats, 0.99), LIVE_MS, "the process said that it lives"),
          ...lateUnless(ready, BACK_MS, "it was ready"),
        ],
        notes: [
          `round ${round + 1}: health/live p99 ${Math.round(percentile(beats, 0.99))} ms of ${beats.length}, ready ${Math.round(ready)} ms after the lock`,
        ],
      });
      await crowd.leave();
    }
    return tally;
  },
};

/** F22. Every connection for reading is taken, and everybody's stream comes at once. */
export const streamStorm: Case = {
  id: "F22",
  title: "pool exhausted, and a storm of 500 streams",
  rounds: { campaign: 3, short: 1 },
  run: async ({ site, rounds, seed, short }) => {
    const { server } = await site.second();
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++)
      tally = add(tally, await storm(site, server.url, `${seed} F22 ${round}`, short ? 80 : 500));
    return tally;
  },
};

async function storm(site: Round["site"], url: string, seed: string, streams: number): Promise<Tally> {
  const crowd = await gather(site.database, site.house, {
    interviews: 1,
    beside: 3,
    base: () => url,
    seed,
    folder: site.ledgers,
    upToMs: 200,
  });
  crowd.work();
  await pause(1_000);
  const begun = performance.now();
  const audience = await seatAudience(site.house, streams, () => url);
  const seated = performance.now();
  // Reading waits for every one of these, until the lock goes.
  await site.database.admin.begin(async (tx) => {
    await tx`lock table seat in access exclusive mode`;
    await pause(2_000);
  });
  const unlocked = performance.now();
  await until(() => audience.every((one) => one.isOpen()), 120_000, "a stream does not open");
  const times = audience.map((one) => Math.max(0, (one.openSince() ?? 0) - unlocked));
  const worstRecoveryMs = await crowd.recovered(unlocked);
  crowd.rest();
  await crowd.drained();
  const judged = await crowd.judge();
  await crowd.leave();
  await Promise.all(audience.map((one) => one.close()));
  return add(judged, {
    rounds: 1,
    worstRecoveryMs,
    late: lateUnless(percentile(times, 0.95), BACK_MS, "95 of 100 streams were open"),
    notes: [
      `${streams} streams: made within ${Math.round(seated - begun)} ms, 95 of 100 open ${Math.round(percentile(times, 0.95))} ms after the lock, all ${Math.round(Math.max(...times))} ms`,
    ],
  });
}

/** Asks every 200 ms whether the process lives, and keeps how long each answer took. */
function feel(url: string) {
  const times: number[] = [];
  let over = false;
  const running = (async () => {
    while (!over) {
      const begun = performance.now();
      await fetch(`${url}/api/health/live`).then(
        (response) => response.arrayBuffer(),
        () => {},
      );
      times.push(performance.now() - begun);
      await pause(200);
    }
  })();
  return {
    stop: async (): Promise<readonly number[]> => {
      over = true;
      await running;
      return times;
    },
  };
}
