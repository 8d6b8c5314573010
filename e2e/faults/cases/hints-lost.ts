import { setTimeout as pause } from "node:timers/promises";
import type { Case, Round } from "../harness/case";
import { gather, until } from "../harness/crowd";
import { add, lateUnless, NOTHING, percentile, type Tally } from "../harness/tally";

const CONVERGES_MS = 5_000;
const STEPS = 6;

/** F23. No process hears of another's changes: what is left is asking again now and then. */
export const hintsLost: Case = {
  id: "F23",
  title: "all hints between 2 processes dropped",
  rounds: { campaign: 10, short: 1 },
  run: async ({ site, rounds, seed }) => {
    const { admin } = site.database;
    let tally = NOTHING;
    await admin`revoke execute on function pg_catalog.pg_notify(text, text) from public`;
    try {
      for (let round = 0; round < rounds; round++)
        tally = add(tally, await moveUnheard(site, `${seed} F23 ${round}`));
    } finally {
      await admin`grant execute on function pg_catalog.pg_notify(text, text) to public`;
    }
    return tally;
  },
};

/** The lead is at the first process, everybody else looks from the second. */
async function moveUnheard(site: Round["site"], seed: string): Promise<Tally> {
  const { server } = await site.second();
  const crowd = await gather(site.database, site.house, {
    interviews: 1,
    beside: 3,
    base: (nth) => (nth === 0 ? site.first.url : server.url),
    seed,
    folder: site.ledgers,
  });
  const [lead, ...others] = crowd.scorers;
  const times: number[] = [];
  for (let step = 0; step < STEPS && lead; step++) {
    await lead.add({ type: "interview.move", to: step % 2 === 0 ? "alpha" : "beta" });
    await until(() => lead.waiting() === 0, 20_000, "the lead is not answered");
    const begun = performance.now();
    const shall = lead.snapshot()?.roomSeq ?? 0;
    await until(
      () => others.every((one) => (one.snapshot()?.roomSeq ?? 0) >= shall),
      30_000,
      "somebody sees nothing",
    );
    times.push(performance.now() - begun);
    await pause(100);
  }
  const judged = await crowd.judge();
  await crowd.leave();
  return add(judged, {
    rounds: 1,
    worstRecoveryMs: Math.max(...times),
    late: lateUnless(Math.max(...times), CONVERGES_MS, "the others saw a step"),
    notes: [
      `seen by all after ${Math.round(percentile(times, 0.5))} ms in the middle, ${Math.round(Math.max(...times))} ms at worst`,
    ],
  });
}
