import { setTimeout as pause } from "node:timers/promises";
import { seatAudience } from "../harness/audience";
import type { Case } from "../harness/case";
import { gather, until } from "../harness/crowd";
import { startProxy } from "../harness/proxy";
import { add, lateUnless, NOTHING } from "../harness/tally";

const LEAVES_MS = 10_000;
const BACK_MS = 5_000;
/** What `next start` says when it left well; `npm start` makes a 0 of it. */
const ENDED_BY_SIGTERM = 143;

/** F09. A process is asked to leave with many streams open and changes in flight; its viewers go to the other. */
export const askedToLeave: Case = {
  id: "F09",
  title: "SIGTERM with 200 streams and writes in flight",
  rounds: { campaign: 20, short: 1 },
  run: async ({ site, rounds, seed, short }) => {
    const { server } = await site.second();
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++) {
      // Stands in for the balancer that sends everybody to a process that is ready.
      const balancer = await startProxy(server.port, `${seed} F09 ${round}`);
      const crowd = await gather(site.database, site.house, {
        interviews: 2,
        beside: 3,
        base: () => balancer.url,
        seed: `${seed} F09 ${round}`,
        folder: site.ledgers,
      });
      const viewers = await seatAudience(site.house, short ? 60 : 192, () => balancer.url);
      const all = [...viewers, ...crowd.scorers.map(({ follower }) => follower)];
      await until(() => all.every((one) => one.isOpen()), 60_000, "a stream does not open");
      crowd.work();
      await pause(1_500);
      const begun = performance.now();
      balancer.aim(site.first.port);
      const code = await server.stop();
      const took = performance.now() - begun;
      await until(
        () => all.every((one) => (one.openSince() ?? 0) > begun),
        60_000,
        "a viewer does not come back",
      );
      const back = Math.max(...all.map((one) => one.openSince() ?? 0)) - begun;
      const worstRecoveryMs = await crowd.recovered(begun);
      crowd.rest();
      await crowd.drained();
      tally = add(tally, await crowd.judge());
      tally = add(tally, {
        rounds: 1,
        worstRecoveryMs,
        failed: code === ENDED_BY_SIGTERM ? [] : [`left with code ${code}`],
        late: [
          ...lateUnless(took, LEAVES_MS, "it left"),
          ...lateUnless(back, BACK_MS, "the last viewer was back"),
        ],
        notes: [
          `round ${round + 1}: ${all.length} streams, left after ${Math.round(took)} ms, last viewer back after ${Math.round(back)} ms`,
        ],
      });
      await Promise.all(viewers.map((one) => one.close()));
      await crowd.leave();
      await balancer.close();
      await server.start();
    }
    return tally;
  },
};
