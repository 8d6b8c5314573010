import { setTimeout as pause } from "node:timers/promises";
import type { Case } from "../harness/case";
import { gather, until } from "../harness/crowd";
import { startProxy } from "../harness/proxy";
import { add, lateUnless, NOTHING } from "../harness/tally";

/** Two missed beats and a little more, and the time until the first of them was due. */
const NOTICED_MS = 36_000;
const DRAINED_MS = 5_000;

/** F08. The network goes away without a word, and comes back. */
export const networkGone: Case = {
  id: "F08",
  title: "network silent for 60 s (no FIN), then back",
  rounds: { campaign: 5, short: 0 },
  run: async ({ site, rounds, seed }) => {
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++) {
      const wire = await startProxy(site.first.port, `${seed} F08 ${round}`);
      const crowd = await gather(site.database, site.house, {
        interviews: 1,
        beside: 7,
        base: () => wire.url,
        seed: `${seed} F08 ${round}`,
        folder: site.ledgers,
        upToMs: 400,
      });
      crowd.work();
      await pause(3_000);
      wire.blackhole();
      const begun = performance.now();
      const followers = crowd.scorers.map(({ follower }) => follower);
      await until(() => followers.every((one) => !one.isOpen()), 60_000, "a lost stream is not noticed");
      const noticed = performance.now() - begun;
      await pause(Math.max(0, 60_000 - noticed));
      crowd.rest();
      wire.heal();
      const back = performance.now();
      const worstRecoveryMs = await crowd.drained();
      await until(() => followers.every((one) => one.isOpen()), 60_000, "a stream does not come back");
      tally = add(tally, await crowd.judge());
      tally = add(tally, {
        rounds: 1,
        worstRecoveryMs,
        late: [
          ...lateUnless(noticed, NOTICED_MS, "the silence was noticed"),
          ...lateUnless(worstRecoveryMs, DRAINED_MS, "the outboxes were empty"),
        ],
        notes: [
          `round ${round + 1}: noticed after ${Math.round(noticed)} ms, outboxes empty ${Math.round(worstRecoveryMs)} ms and streams back ${Math.round(performance.now() - back)} ms after the network`,
        ],
      });
      await crowd.leave();
      await wire.close();
    }
    return tally;
  },
};
