import { expect, it } from "vitest";
import { KINDS, STACKS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { summariseLibrary } from "./library-summary";

const cellsOf = (summary: string) => summary.split("\n").map((line) => line.trim().split(/\s{2,}/));

it("counts a question once, and once in every level it is meant for", () => {
  const cells = cellsOf(
    summariseLibrary([
      { subject: "node", kind: "technical", levels: ["mid", "senior"], stack: ["node"] },
      { subject: "node", kind: "technical", levels: ["mid"], stack: ["node", "go"] },
      { subject: "node", kind: "situational", levels: ["lead"], stack: ["node"] },
    ]),
  );
  expect(cells[0]).toEqual(["Subject", "Kind", "Junior", "Mid", "Senior", "Lead", "Questions"]);
  const node = cells.findIndex(([first]) => first === "Node.js");
  expect(cells.slice(node, node + 3)).toEqual([
    ["Node.js", "all", "0", "2", "1", "1", "3"],
    ["Technical", "0", "2", "1", "0", "2"],
    ["Situational", "0", "0", "0", "1", "1"],
  ]);
  expect(cells).toContainEqual(["All subjects", "all", "0", "2", "1", "1", "3"]);
  expect(cells).toContainEqual(["Go", "0", "1", "0", "0", "1"]);
});

it("an empty library has a row for every subject, kind and stack, all zero", () => {
  const cells = cellsOf(summariseLibrary([])).slice(1);
  expect(cells).toHaveLength(SUBJECTS.length + 1 + KINDS.length + STACKS.length);
  expect(new Set(cells.flatMap((row) => row.slice(-5)))).toEqual(new Set(["0"]));
});
