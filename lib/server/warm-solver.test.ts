import { expect, it } from "vitest";
import { solve } from "./solver";
import { practiceProgramme, warmSolver } from "./warm-solver";

it("warms the solver with programmes that have to be solved to the end", async () => {
  await warmSolver();
  for (const seed of ["0", "1"]) {
    const solution = await solve(practiceProgramme(seed));
    expect(solution).toMatchObject({ status: "optimal", gap: 0 });
    const chosen = "values" in solution ? Object.values(solution.values).filter((value) => value > 0) : [];
    expect(chosen.length).toBeGreaterThan(2);
  }
});
