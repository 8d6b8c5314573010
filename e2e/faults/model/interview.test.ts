import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type House, newHouse } from "@/db/testing/panel";
import { openWorld, type World } from "@/db/testing/world";
import { verifyLog } from "@/db/verify";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { carryOut, hold } from "./carry-out";
import { newModel, type TheModel } from "./model";
import { named, type Step, step } from "./steps";
import { jar, newReal, type Real } from "./test-handlers";

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = jar.getStore()?.get(name);
      return value === undefined ? undefined : { name, value };
    },
  }),
  headers: async () => new Headers(),
}));

/** A campaign sets these: `EVENHAND_MODEL_RUNS=5000 EVENHAND_MODEL_SEED=… npx vitest run --project faults model`. */
const RUNS = Number(process.env.EVENHAND_MODEL_RUNS ?? 200);
const SEED = Number(process.env.EVENHAND_MODEL_SEED ?? 20_261_122);
/** Their number is drawn evenly from nothing to the most. */
const COMMANDS_ON_AVERAGE = 60;

let world: World;
let house: House;
let carriedOut = 0;
beforeAll(async () => {
  vi.stubEnv("EVENHAND_URL", "http://localhost:3000");
  vi.stubEnv("EVENHAND_SECRET", "q8Jx2mWc7Zr4Tn9Lb5Vd1Ks6Hp3Gf0Yt");
  vi.stubEnv(
    "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
    Buffer.from("q8Jx2mWc7Zr4Tn9Lb5Vd1Ks6Hp3Gf0Yt").toString("base64"),
  );
  vi.stubEnv("LOG_LEVEL", "silent");
  world = await openWorld();
  vi.stubEnv("DATABASE_URL", world.database.url);
  house = await newHouse(1);
});
afterAll(() => world.close());

class Command implements fc.AsyncCommand<TheModel, Real> {
  constructor(private readonly step: Step) {}
  // An illegal step is a step like any other: the model says how it is refused.
  check = () => true;
  run = async (model: TheModel, real: Real) => {
    await carryOut(this.step, model, real);
    await hold(model, real, carriedOut);
    carriedOut += 1;
  };
  toString = () => named(this.step);
}

test("whatever people do, and however often it arrives, an interview is what the plain model says", async () => {
  const commands = fc.commands([step.map((one): fc.AsyncCommand<TheModel, Real> => new Command(one))], {
    maxCommands: 2 * COMMANDS_ON_AVERAGE,
    size: "max",
  });
  await fc.assert(
    fc.asyncProperty(commands, async (chosen) => {
      const real = await newReal(house, world.admin);
      const model = newModel(COMPETENCIES);
      await hold(model, real, carriedOut);
      // What holds after a command holds before the next one.
      await fc.asyncModelRun(() => ({ model, real }), chosen);
    }),
    { numRuns: RUNS, seed: SEED, verbose: 1 },
  );
  console.log(`The model held over ${RUNS} runs and ${carriedOut} commands; seed ${SEED}.`);
  const { broken, ops } = await verifyLog(world.admin);
  expect(broken).toEqual([]);
  expect(ops).toBeGreaterThan(RUNS);
});
