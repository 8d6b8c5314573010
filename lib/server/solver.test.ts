import { describe, expect, it } from "vitest";
import type { Programme } from "@/lib/domain/assembly/assembly";
import { seededRandom } from "@/lib/domain/shared/random";
import { solve } from "./solver";

const binary = (name: string, value: number) => ({ name, value, binary: true });
const knapsack: Programme = {
  variables: [binary("a", 60), binary("b", 100), binary("c", 120)],
  rows: [
    {
      name: "weight",
      terms: [
        { variable: "a", factor: 10 },
        { variable: "b", factor: 20 },
        { variable: "c", factor: 30 },
      ],
      min: null,
      max: 50,
    },
  ],
};

describe("solve", () => {
  it("proves the best choice of a small knapsack", async () => {
    expect(await solve(knapsack)).toEqual({ status: "optimal", values: { a: 0, b: 1, c: 1 }, gap: 0 });
  });

  it("says when no choice satisfies the rows", async () => {
    const impossible = { name: "impossible", terms: [{ variable: "a", factor: 1 }], min: 2, max: null };
    const solution = await solve({ ...knapsack, rows: [...knapsack.rows, impossible] });
    expect(solution.status).toBe("infeasible");
  });

  it("treats a row without terms as a number to compare with nought", async () => {
    const empty = { name: "empty", terms: [], min: 1, max: null };
    expect((await solve({ ...knapsack, rows: [empty] })).status).toBe("infeasible");
    expect((await solve({ variables: [], rows: [empty] })).status).toBe("infeasible");
    expect(await solve({ variables: [], rows: [] })).toEqual({ status: "optimal", values: {}, gap: 0 });
  });

  it("mixes whole and fractional variables", async () => {
    const programme: Programme = {
      variables: [binary("whole", 1), { name: "part", value: 1, binary: false }],
      rows: [
        {
          name: "sum",
          terms: [
            { variable: "whole", factor: 2 },
            { variable: "part", factor: 1 },
          ],
          min: null,
          max: 2.5,
        },
      ],
    };
    expect(await solve(programme)).toMatchObject({ status: "optimal", values: { whole: 0, part: 2.5 } });
  });

  it("stops after so much work with what it has, the same every time", async () => {
    const random = seededRandom("hard");
    const variables = Array.from({ length: 30 }, (_, index) =>
      binary(`v${index}`, 100 + Math.floor(random() * 50)),
    );
    const rows = Array.from({ length: 5 }, (_, row) => ({
      name: `r${row}`,
      terms: variables.map(({ name }) => ({ variable: name, factor: 20 + Math.floor(random() * 60) })),
      min: null,
      max: 400,
    }));
    const within = (work: number) => ({ work, gap: 0, presolve: false });
    const [early, again] = [
      await solve({ variables, rows, start: {}, within: within(0.001) }),
      await solve({ variables, rows, start: {}, within: within(0.001) }),
    ];
    expect(early).toMatchObject({ status: "within-gap" });
    expect(again).toEqual(early);
    expect(await solve({ variables, rows, start: {}, within: within(60) })).toMatchObject({
      status: "optimal",
    });
  });

  it("answers many callers at once, each with their own", async () => {
    const answers = await Promise.all(
      [10, 30, 60].map((max) => solve({ ...knapsack, rows: knapsack.rows.map((row) => ({ ...row, max })) })),
    );
    expect(answers.map((answer) => ("values" in answer ? answer.values : null))).toEqual([
      { a: 1, b: 0, c: 0 },
      { a: 1, b: 1, c: 0 },
      { a: 1, b: 1, c: 1 },
    ]);
  });

  it("reports a crash of the worker and works again on the next call", async () => {
    const unknown = { name: "odd", terms: [{ variable: "nobody", factor: 1 }], min: null, max: 1 };
    expect(await solve({ ...knapsack, rows: [unknown] })).toEqual({
      status: "failed",
      why: "row odd names the unknown variable nobody",
    });
    expect((await solve(knapsack)).status).toBe("optimal");
  });
});
