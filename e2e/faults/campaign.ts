import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { CASES } from "./cases";
import type { Case } from "./harness/case";
import { install } from "./harness/installation";
import { table } from "./harness/table";
import { add, isGood, NOTHING, type Tally } from "./harness/tally";

const { values } = parseArgs({
  options: {
    rounds: { type: "string" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    short: { type: "boolean", default: false },
    report: { type: "string" },
  },
});

async function main(): Promise<void> {
  const { seed, short, rounds, report } = values;
  const only = values.only?.split(",");
  const chosen = CASES.filter(({ id }) => !only || only.includes(id));
  const site = await install(seed);
  const outcomes: (readonly [Case, Tally])[] = [];
  try {
    for (const one of chosen) {
      const planned = one.rounds[short ? "short" : "campaign"];
      const count = planned === 0 ? 0 : Number(rounds ?? planned);
      if (count === 0) continue;
      const begun = performance.now();
      const tally = await one
        .run({ site, rounds: count, seed, short })
        .catch((error: unknown) =>
          add(NOTHING, { failed: [error instanceof Error ? (error.stack ?? "") : String(error)] }),
        );
      outcomes.push([one, tally]);
      const seconds = Math.round((performance.now() - begun) / 1_000);
      const load = ((loadavg()[0] ?? 0) / cpus().length).toFixed(1);
      console.log(
        `${one.id} ${isGood(tally) ? "holds" : "FAILED"}: ${tally.rounds} rounds, ${seconds} s, load ${load} per core`,
      );
      for (const line of [
        ...tally.lost,
        ...tally.doubled,
        ...tally.leaked,
        ...tally.failed,
        ...tally.late,
      ].slice(0, 20))
        console.log(`  ${line}`);
    }
  } finally {
    await site.remove();
  }
  console.log(`\nSeed ${seed}\n\n${table(outcomes)}`);
  const passed = outcomes.filter(([, tally]) => isGood(tally)).length;
  if (report) writeFileSync(report, JSON.stringify({ passed, failed: outcomes.length - passed }));
  process.exitCode = passed === outcomes.length ? 0 : 1;
}

await main();
// Sockets that a fault left half dead would keep the process.
process.exit();
