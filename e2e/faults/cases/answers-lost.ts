import type { Case } from "../harness/case";
import { gather, until } from "../harness/crowd";
import { startProxy } from "../harness/proxy";
import { add, NOTHING } from "../harness/tally";

/** F04. The change is stored, and the answer that says so never arrives. */
export const answersLost: Case = {
  id: "F04",
  title: "every 3rd answer lost after the commit",
  rounds: { campaign: 10, short: 1 },
  run: async ({ site, rounds, seed, short }) => {
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++) {
      const wire = await startProxy(site.first.port, `${seed} F04 ${round}`);
      const crowd = await gather(site.database, site.house, {
        interviews: 1,
        beside: 7,
        base: () => wire.url,
        seed: `${seed} F04 ${round}`,
        folder: site.ledgers,
      });
      wire.loseAnswers({ every: 3, how: round % 2 === 0 ? "reset" : "fin" });
      crowd.work();
      await until(() => wire.lost() >= (short ? 15 : 60), 120_000, "too few answers are lost");
      crowd.rest();
      const lost = wire.lost();
      wire.heal();
      const worstRecoveryMs = await crowd.drained();
      tally = add(tally, await crowd.judge());
      tally = add(tally, {
        rounds: 1,
        worstRecoveryMs,
        notes: [`round ${round + 1}: ${lost} answers lost and asked for again`],
      });
      await crowd.leave();
      await wire.close();
    }
    return tally;
  },
};
