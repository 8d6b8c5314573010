import { setTimeout as pause } from "node:timers/promises";
import { seededRandom } from "@/lib/domain/shared/random";
import { answersWith } from "../harness/ask";
import type { Case, Round } from "../harness/case";
import { type Crowd, gather } from "../harness/crowd";
import { add, lateUnless, NOTHING, type Tally } from "../harness/tally";

const ROUNDS_PER_CROWD = 10;
const RECOVERY_MS = 10_000;
const UNHANDLED = /uncaughtException|unhandledRejection/;

/** F02. The database server dies under load, for the process that keeps it and for one that only uses it. */
export const databaseKilled: Case = {
  id: "F02",
  title: "database killed (kill -9 of the postmaster)",
  rounds: { campaign: 100, short: 2 },
  run: (round) => breakDatabase(round, "F02", async () => round.site.first.killDatabase()),
};

/** F03. PostgreSQL ends every session when one backend is killed, and recovers by itself. */
export const backendKilled: Case = {
  id: "F03",
  title: "one backend killed (kill -9) in a transaction",
  rounds: { campaign: 30, short: 1 },
  run: (round) =>
    breakDatabase(round, "F03", async () => {
      const { admin } = round.site.database;
      for (;;) {
        const [busy] = await admin<{ pid: number }[]>`
          select pid from pg_stat_activity
          where application_name = 'evenhand' and xact_start is not null and query not like '%pg_notify%' limit 1`;
        if (busy) return void process.kill(busy.pid, "SIGKILL");
      }
    }),
};

async function breakDatabase(
  { site, rounds, seed }: Round,
  id: string,
  strike: () => Promise<void>,
): Promise<Tally> {
  const random = seededRandom(`${seed} ${id}`);
  const { server } = await site.second();
  const addresses = [site.first.url, server.url];
  let tally = NOTHING;
  for (let done = 0; done < rounds; done += ROUNDS_PER_CROWD) {
    const crowd = await gather(site.database, site.house, {
      interviews: 2,
      beside: 3,
      base: (nth) => addresses[nth % 2] ?? server.url,
      seed: `${seed} ${id} ${done}`,
      folder: site.ledgers,
    });
    const heard = [site.first.said().length, server.said().length];
    crowd.work();
    for (let round = done; round < Math.min(rounds, done + ROUNDS_PER_CROWD); round++) {
      await pause(200 + random() * 900);
      await strike();
      tally = add(tally, await recover(site, crowd, addresses));
    }
    crowd.rest();
    await crowd.drained();
    tally = add(tally, await crowd.judge());
    await crowd.leave();
    const said = [site.first.said().slice(heard[0]), server.said().slice(heard[1])];
    if (said.some((text) => UNHANDLED.test(text)))
      tally = add(tally, { failed: ["an error nobody handled"] });
  }
  return tally;
}

/** From the moment the database takes statements again. */
async function recover(site: Round["site"], crowd: Crowd, addresses: readonly string[]): Promise<Tally> {
  await databaseAnswers(site.database.admin);
  const ready = performance.now();
  const times = await Promise.all(
    addresses.map((address) => answersWith(`${address}/api/health/ready`, 200, 30_000)),
  );
  const slowest = Math.max(...times);
  const worstRecoveryMs = await crowd.recovered(ready);
  return add(NOTHING, {
    rounds: 1,
    worstRecoveryMs,
    late: lateUnless(slowest, RECOVERY_MS, "an application was ready"),
  });
}

async function databaseAnswers(admin: Round["site"]["database"]["admin"]): Promise<void> {
  // What was asked before the strike may still be answered by the dying server.
  await pause(50);
  for (const end = performance.now() + 60_000; ; ) {
    try {
      await admin`select 1`;
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(20);
    }
  }
}
