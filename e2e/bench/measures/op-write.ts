import type { Ground } from "../ground";
import { atLeast, type Outcome, shown } from "../outcome";
import { interleaved, ratioOf, spreadOf } from "../ratios";
import { storeBy, storeByOurs, writesPerSecond } from "../writes";

const WRITERS = 16;

/** Acknowledged changes a second, of each contender on interviews of its own. */
export async function opWrite(ground: Ground, rounds: number, seconds: number): Promise<readonly Outcome[]> {
  const [bare, next] = [await ground.bare(), await ground.next()];
  const stores = {
    ours: storeByOurs(ground.base, await ground.running(WRITERS)),
    next: storeBy(next.url, ground.organisationId, await ground.running(WRITERS)),
    bare: storeBy(bare.url, ground.organisationId, await ground.running(WRITERS)),
  };
  for (const store of Object.values(stores)) await writesPerSecond(store, WRITERS, seconds);
  const measured = await interleaved(rounds, {
    ours: () => writesPerSecond(stores.ours, WRITERS, seconds),
    next: () => writesPerSecond(stores.next, WRITERS, seconds),
    bare: () => writesPerSecond(stores.bare, WRITERS, seconds),
  });
  for (const name of ["ours", "next", "bare"] as const)
    console.log(`  op writes a second, ${name}: ${shown(spreadOf(measured[name]), 0)}`);
  return [
    atLeast("op write ÷ smallest Next handler", 0.5, ratioOf(measured.ours, measured.next)),
    atLeast("op write ÷ bare node:http", 0.08, ratioOf(measured.ours, measured.bare)),
  ];
}
