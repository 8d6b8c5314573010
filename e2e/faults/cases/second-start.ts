import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openInstalled } from "@/db/testing/installed";
import { newHouse } from "@/db/testing/panel";
import { makeDataFolder, makeServer } from "@/e2e/server";
import type { Case, Round } from "../harness/case";
import { gather } from "../harness/crowd";
import { freePort } from "../harness/installation";
import { add, NOTHING, type Tally } from "../harness/tally";

/** F26. `npm start` twice on one data folder: the second joins the database, and outlives the first. */
export const startedTwice: Case = {
  id: "F26",
  title: "a second npm start on the same data folder",
  rounds: { campaign: 5, short: 0 },
  run: async ({ site, rounds, seed }) => {
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++)
      tally = add(
        tally,
        await startTwice(site, `${seed} F26 ${round}`, round % 2 === 0 ? "stopped" : "killed"),
      );
    return tally;
  },
};

async function startTwice(site: Round["site"], seed: string, end: "stopped" | "killed"): Promise<Tally> {
  const data = makeDataFolder();
  const [one, two] = [makeServer(await freePort(), null, data), makeServer(await freePort(), null, data)];
  const failed: string[] = [];
  // Both at once: whoever is second waits for the first one's database and its migrations.
  await Promise.all([one.start(), two.start()]);
  const database = await openInstalled(data);
  let left = false;
  const crowd = await gather(database, await newHouse(4), {
    interviews: 2,
    beside: 3,
    base: (nth) => (nth % 2 === 0 && !left ? one.url : two.url),
    seed,
    folder: site.ledgers,
  });
  crowd.work();
  await pause(1_500);
  left = true;
  if (end === "killed") await one.killApplication();
  else if ((await one.stop()) !== 0) failed.push("the first one did not leave well");
  const worstRecoveryMs = await crowd.recovered(performance.now());
  crowd.rest();
  await crowd.drained();
  const judged = await crowd.judge();
  await crowd.leave();
  await database.close();
  site.database.use();
  if ((await two.stop()) !== 0) failed.push("the second one did not leave well");
  if (existsSync(join(data, "postgres", "cluster", "postmaster.pid"))) failed.push("the database runs on");
  two.remove();
  return add(judged, { rounds: 1, worstRecoveryMs, failed });
}
