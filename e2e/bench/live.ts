import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Ground, makeGround } from "./ground";
import { inBrowser } from "./measures/browser";
import { catchUp } from "./measures/catch-up";
import { fanOutTo } from "./measures/fan-out";
import { opWrite } from "./measures/op-write";
import { seenElsewhere } from "./measures/two-processes";
import { type Outcome, table } from "./outcome";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "8" },
    viewers: { type: "string", default: "1000" },
    only: { type: "string" },
    report: { type: "string" },
  },
});

const rounds = Number(values.rounds);
const MEASURES: Readonly<Record<string, (ground: Ground) => Promise<readonly Outcome[]>>> = {
  write: (ground) => opWrite(ground, rounds, Number(values.seconds)),
  "fan-out": (ground) => fanOutTo(ground, rounds, Number(values.viewers)),
  across: (ground) => seenElsewhere(ground, rounds),
  "catch-up": (ground) => catchUp(ground, rounds),
  browser: (ground) => inBrowser(ground, rounds),
};

const load = () => `load ${((loadavg()[0] ?? 0) / cpus().length).toFixed(1)} per core`;

/** Leaves with 1 where something could not be measured. A missed aim is a figure, and no failure. */
async function main(): Promise<void> {
  const only = values.only?.split(",") ?? Object.keys(MEASURES);
  const outcomes: Outcome[] = [];
  const ground = await makeGround();
  try {
    for (const name of only) {
      const measure = MEASURES[name];
      if (!measure) throw new Error(`Nothing is called ${name}: ${Object.keys(MEASURES).join(", ")}.`);
      console.log(`${name}: ${load()}`);
      outcomes.push(...(await measure(ground).catch((error: unknown) => unmeasured(name, error))));
    }
  } finally {
    await ground.remove();
  }
  console.log(`\n${rounds} rounds, interleaved; ${load()} at the end.\n\n${table(outcomes)}`);
  if (values.report) writeFileSync(values.report, JSON.stringify(outcomes));
}

function unmeasured(name: string, error: unknown): readonly Outcome[] {
  console.error(`${name} could not be measured:`, error);
  process.exitCode = 1;
  return [{ what: name, aim: "", measured: "could not be measured", met: false }];
}

await main();
// Sockets that a viewer left half open would keep the process.
process.exit();
