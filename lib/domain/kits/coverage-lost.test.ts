import { expect, it } from "vitest";
import { effectOfVoiding } from "./coverage-lost";
import { markedItem } from "./test-kit";

const items = [
  markedItem("a", { subject: "security", competencies: ["ownership", "growth"] }, 10),
  markedItem("b", { subject: "api", competencies: ["growth"] }, 5),
  markedItem("c", { subject: "api", competencies: [] }, 7),
  markedItem("asked-back", { subject: "security", kind: "reverse", competencies: ["growth"] }, 4),
];
const lostBy = (voided: readonly string[], slug: string) =>
  effectOfVoiding(items, voided, slug).lost.map(({ key, before, after }) => [
    key,
    `${before.questions} in ${before.minutes}`,
    `${after.questions} in ${after.minutes}`,
  ]);

it("names what loses evidence, what is left with none first, and nothing else", () => {
  expect(lostBy([], "a")).toEqual([
    ["subject:security", "1 in 10", "0 in 0"],
    ["competency:ownership", "1 in 10", "0 in 0"],
    ["competency:growth", "2 in 15", "1 in 5"],
  ]);
  expect(lostBy([], "c")).toEqual([["subject:api", "2 in 12", "1 in 5"]]);
});

it("does not count what is void already", () => {
  expect(lostBy(["b"], "a")).toContainEqual(["competency:growth", "1 in 10", "0 in 0"]);
  expect(effectOfVoiding(items, ["b"], "a").questions).toEqual({ before: 2, after: 1 });
});

it("loses nothing by a question that is void, not scored or not in the kit", () => {
  for (const [voided, slug] of [
    [["b"], "b"],
    [[], "asked-back"],
    [[], "x"],
  ] as const) {
    const { questions, lost } = effectOfVoiding(items, voided, slug);
    expect([questions.before - questions.after, lost]).toEqual([0, []]);
  }
});
