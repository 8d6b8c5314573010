import { setTimeout as pause } from "node:timers/promises";
import { seededRandom } from "@/lib/domain/shared/random";
import type { Case } from "../harness/case";
import { gather } from "../harness/crowd";
import { add, NOTHING } from "../harness/tally";

const ROUNDS_PER_CROWD = 10;

/** F01. Eight people score while the application is killed again and again. */
export const applicationKilled: Case = {
  id: "F01",
  title: "application killed (kill -9), 8 scorers",
  rounds: { campaign: 200, short: 3 },
  run: async ({ site, rounds, seed }) => {
    const random = seededRandom(`${seed} F01`);
    const { server } = await site.second();
    let tally = NOTHING;
    for (let done = 0; done < rounds; done += ROUNDS_PER_CROWD) {
      const crowd = await gather(site.database, site.house, {
        interviews: 2,
        beside: 3,
        base: () => server.url,
        seed: `${seed} F01 ${done}`,
        folder: site.ledgers,
      });
      crowd.work();
      for (let round = done; round < Math.min(rounds, done + ROUNDS_PER_CROWD); round++) {
        await pause(100 + random() * 900);
        await server.killApplication();
        await server.start();
        const recovery = await crowd.recovered(performance.now());
        tally = add(tally, { rounds: 1, worstRecoveryMs: recovery });
      }
      crowd.rest();
      await crowd.drained();
      tally = add(tally, await crowd.judge());
      await crowd.leave();
    }
    return tally;
  },
};
