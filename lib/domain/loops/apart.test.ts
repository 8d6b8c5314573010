import { expect, it } from "vitest";
import { entry } from "@/lib/domain/assembly/test-bank";
import { metTwice } from "./apart";
import { heardIn } from "./heard";

const one = entry("one").question;
const two = entry("two", { enemies: ["one"] }).question;
const three = entry("three", { competencies: ["growth"] }).question;

it.each([
  ["rounds without a question in common", [[one], [three]], null],
  ["a question asked again", [[one], [three, one]], ["one", "one"]],
  ["a near-duplicate, whichever names the other", [[two], [three], [one]], ["two", "one"]],
])("finds what is met twice: %s", (_, rounds, met) => {
  const found = metTwice(rounds);
  expect(found && [found.first.slug, found.second.slug]).toEqual(met);
});

it("a competency is heard in the rounds whose questions give evidence on it", () => {
  const item = (question: typeof one) => ({ question });
  const rounds = [
    { name: "First", items: [item(three)] },
    { name: "Second", items: [item(one), item(three)] },
  ];
  const growth = heardIn(rounds).find(({ competency }) => competency === "growth");
  expect(growth?.rounds).toEqual(["First", "Second"]);
  expect(heardIn([]).every(({ rounds: none }) => none.length === 0)).toBe(true);
});
