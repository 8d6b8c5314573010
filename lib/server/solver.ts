import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Programme, Solution, Solve } from "@/lib/domain/assembly/assembly";

/** Up to this many variables the best choice is proved in a tenth of a second or two; beyond it one per cent will do. */
const SMALL = 1_000;
/** What ends a search is work, so that the answer is the same everywhere: about so many seconds. */
const SMALL_LIMITS = { work: 6, gap: 0 };
const LIMITS = { work: 2, gap: 0.01 };
/** Where a machine is so slow that the work is not done by then, any answer beats none. */
const MOST_SECONDS = 15;
/** HiGHS looks at its clock between steps, and the first job also waits for the WASM to load. */
const GRACE_SECONDS = 3;
/** So long nobody else in this process waits for a kit that is being chosen. */
const TURN_MILLISECONDS = 8;

type Shared = { worker: Worker | null; queue: Promise<unknown> };

// Pages, routes and instrumentation are separate module graphs of one process; they share one worker.
const holder: typeof globalThis & { evenhandSolver?: Shared } = globalThis;

function shared(): Shared {
  holder.evenhandSolver ??= { worker: null, queue: Promise.resolve() };
  return holder.evenhandSolver;
}

/**
 * Solves a programme with HiGHS in a worker thread, one at a time and each within a time limit. Never rejects:
 * a crash or a silent worker comes back as `failed`, and the next call starts a new worker.
 */
export const solve: Solve = Object.assign(queued, { pause });

function queued(programme: Programme): Promise<Solution> {
  const state = shared();
  const solution = state.queue
    .then(() => (programme.variables.length === 0 ? empty(programme) : ask(state, programme)))
    // One caller's failure must not end the queue for the next.
    .catch((error): Solution => ({ status: "failed", why: String(error) }));
  state.queue = solution;
  return solution;
}

let turnBegan = 0;

/** Lets what else this process does have its turn: the scores of an interview that runs, above all. */
async function pause(): Promise<void> {
  if (performance.now() - turnBegan < TURN_MILLISECONDS) return;
  await new Promise((resolve) => setImmediate(resolve));
  turnBegan = performance.now();
}

/** Nothing to choose: HiGHS refuses such a model, and the answer is plain. */
function empty(programme: Programme): Solution {
  const holds = programme.rows.every((row) => (row.min ?? 0) <= 0 && (row.max ?? 0) >= 0);
  return holds
    ? { status: "optimal", values: {}, gap: 0 }
    : { status: "infeasible", why: "there is nothing to choose from" };
}

function limitsOf({ variables, within, start }: Programme): NonNullable<Programme["within"]> {
  // Beside a good start making the programme smaller takes longer than all the rest.
  const presolve = start === undefined;
  return within ?? { ...(variables.length <= SMALL ? SMALL_LIMITS : LIMITS), presolve };
}

function ask(state: Shared, programme: Programme): Promise<Solution> {
  const { work, gap, presolve } = limitsOf(programme);
  const options = { time_limit: MOST_SECONDS, mip_rel_gap: gap, presolve: presolve ? "choose" : "off" };
  const job = { programme, work, options };
  return new Promise((resolve) => {
    const worker = start(state);
    const settle = (solution: Solution) => {
      clearTimeout(timer);
      worker.off("message", settle).off("error", crashed).off("exit", stopped);
      // An idle worker must not keep a script or a stopping server alive.
      worker.unref();
      resolve(solution);
    };
    const fail = (why: string) => {
      state.worker = null;
      settle({ status: "failed", why });
      void worker.terminate();
    };
    const crashed = (error: Error) => fail(error.message);
    const stopped = (code: number) => fail(`the solver stopped with code ${code}`);
    const silent = () => fail("the solver did not answer in time");
    const timer = setTimeout(silent, (MOST_SECONDS + GRACE_SECONDS) * 1000);
    worker.on("message", settle).on("error", crashed).on("exit", stopped);
    worker.ref();
    worker.postMessage(job);
  });
}

function start(state: Shared): Worker {
  if (state.worker) return state.worker;
  // Flags of the parent (loaders, conditions) are not for a plain file.
  const worker = new Worker(join(process.cwd(), "lib/server/solver-worker.mjs"), { execArgv: [] });
  // Without a listener an idle worker that dies would take the server with it.
  worker.on("error", () => {});
  worker.on("exit", () => {
    if (state.worker === worker) state.worker = null;
  });
  state.worker = worker;
  return worker;
}
