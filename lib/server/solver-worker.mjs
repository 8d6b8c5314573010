// Plain JavaScript started by its path: no bundler sees it, and HiGHS never blocks the server's event loop.
import { parentPort } from "node:worker_threads";
import loadHighs from "highs";

const loading = loadHighs();

parentPort.on("message", async ({ programme, work, options }) => {
  // An error is left to end the worker: an aborted WASM instance must not be asked again.
  const highs = await loading;
  const solution = highs.withModel(modelOf(programme, highs), (model) => {
    model.options.set({ output_flag: false, ...options });
    if (programme.start) model.setSolution({ colValue: startOf(programme) });
    model.run({ [highs.constants.callbackType.mipInterrupt]: stopAfter(work, programme) });
    return solutionOf(model, programme, highs);
  });
  parentPort.postMessage(solution);
});

function modelOf({ variables, rows }, highs) {
  const columns = new Map(variables.map((variable, index) => [variable.name, index]));
  const starts = [0];
  const indices = [];
  const values = [];
  for (const row of rows) {
    for (const term of row.terms) {
      const column = columns.get(term.variable);
      if (column === undefined)
        throw new Error(`row ${row.name} names the unknown variable ${term.variable}`);
      indices.push(column);
      values.push(term.factor);
    }
    starts.push(indices.length);
  }
  const { continuous, integer } = highs.constants.variableType;
  return {
    numCols: variables.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: variables.map((variable) => variable.value),
    colLower: variables.map(() => 0),
    colUpper: variables.map((variable) => (variable.binary ? 1 : (variable.most ?? highs.infinity))),
    rowLower: rows.map((row) => row.min ?? -highs.infinity),
    rowUpper: rows.map((row) => row.max ?? highs.infinity),
    matrix: { format: "csr", numRows: rows.length, numCols: variables.length, starts, indices, values },
    integrality: variables.map((variable) => (variable.binary ? integer : continuous)),
  };
}

/** Of an iteration, as measured: it costs something, and something for every number in the matrix. */
const SECONDS_PER_NUMBER = 38e-9;
const NUMBERS_OF_NONE = 4_000;

/**
 * Ends a search by the work done, which is the same on every machine and every day, where seconds are not. Work
 * is counted in the seconds that its simplex iterations took on a machine of 2025.
 */
function stopAfter(work, { rows }) {
  const numbers = rows.reduce((sum, row) => sum + row.terms.length, NUMBERS_OF_NONE);
  const most = work / (numbers * SECONDS_PER_NUMBER);
  return (event) => {
    if (Number(event.data.mip_total_lp_iterations ?? 0) > most) event.interrupt();
  };
}

/** Values for every column, nought where the start says nothing. */
function startOf({ variables, start }) {
  return variables.map((variable) => start[variable.name] ?? 0);
}

function solutionOf(model, programme, highs) {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
    return { status: "infeasible", why: "no choice satisfies every row" };
  }
  if (model.info.get("primal_solution_status") !== solutionStatus.feasible) {
    return { status: "failed", why: `no solution within the time limit (status ${status})` };
  }
  const { colValue } = model.getSolution();
  const values = programme.variables.map((variable, index) => [
    variable.name,
    variable.binary ? Math.round(colValue[index]) : colValue[index],
  ]);
  const isMixed = programme.variables.some((variable) => variable.binary);
  const gap = isMixed ? Math.max(0, model.info.get("mip_gap")) : 0;
  const proved = status === modelStatus.optimal && gap < 1e-9;
  return {
    status: proved ? "optimal" : "within-gap",
    values: Object.fromEntries(values),
    gap: proved ? 0 : gap,
  };
}
