import { expect, it } from "vitest";
import { barInput, firstBarInput } from "./bar-input";

const KIT = "019365d2-7f5a-7c3e-8b1a-2f4f6f0d9a11";
const FORM = {
  organisation: "acme",
  kitId: KIT,
  after: "0",
  weights: "question:alpha=1,question:beta=1",
  weightsReason: "",
  ruled: "none",
  least: "",
  mustHaves: "",
  mustHaveLeast: "",
  reason: "",
};

const problemsOf = (change: Partial<typeof FORM>) => {
  const read = barInput.safeParse({ ...FORM, ...change });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
};

it("is equal weights and no rule unless something else is chosen", () => {
  expect(barInput.parse(FORM)).toEqual({
    organisation: "acme",
    kitId: KIT,
    after: 0,
    bar: { weights: {}, weightsReason: null, rule: null },
    reason: null,
  });
});

it("reads weights, must-haves and thresholds, with a comma for a point", () => {
  const read = barInput.parse({
    ...FORM,
    after: "2",
    weights: "question:alpha=3,question:beta=1",
    weightsReason: "Alpha is most of the work.",
    ruled: "rule",
    least: "2,55",
    mustHaves: "question:beta,competency:growth",
    mustHaveLeast: " 2 ",
    reason: "The role has changed.",
  });
  expect(read).toMatchObject({
    after: 2,
    reason: "The role has changed.",
    bar: {
      weights: { "question:alpha": 3 },
      weightsReason: "Alpha is most of the work.",
      rule: { least: 255, mustHaves: ["question:beta", "competency:growth"], mustHaveLeast: 200 },
    },
  });
});

it.each<[string, Partial<typeof FORM>, readonly string[]]>([
  ["unequal weights without a reason", { weights: "question:alpha=2" }, ["weightsReason"]],
  ["a reason of a word", { weightsReason: "because" }, ["weightsReason"]],
  ["a weight of zero", { weights: "question:alpha=0" }, ["weights.0.weight"]],
  ["a weight of two and a half", { weights: "question:alpha=2.5" }, ["weights.0.weight"]],
  ["a weight without a number", { weights: "question:alpha" }, ["weights.0.weight"]],
  ["a rule without a number", { ruled: "rule" }, ["least"]],
  ["a rule above the scale", { ruled: "rule", least: "4.01" }, ["least"]],
  [
    "a must-have without its level",
    { ruled: "rule", least: "2", mustHaves: "question:alpha" },
    ["mustHaveLeast"],
  ],
  ["a must-have that is no target", { mustHaves: "'; drop" }, ["mustHaves.0"]],
])("refuses %s and names the field", (_title, change, problems) => {
  expect(problemsOf(change)).toEqual(problems);
});

it("takes what the levels of no must-have say for nothing", () => {
  expect(problemsOf({ ruled: "rule", least: "2.5", mustHaveLeast: "x" })).toEqual([]);
});

it("of a kit that is saved without the fields of a bar is the same as of one where nothing was chosen", () => {
  const nothing = { bar: { weights: {}, weightsReason: null, rule: null } };
  expect(firstBarInput.parse({})).toEqual(nothing);
  expect(firstBarInput.parse(FORM)).toEqual(nothing);
});

it("of a kit that is saved needs a reason for unequal weights just so", () => {
  const read = firstBarInput.safeParse({ ...FORM, weights: "question:alpha=2" });
  expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual(["weightsReason"]);
});
