import { expect, test } from "vitest";
import { acceptItems } from "./accept";
import { reachedText } from "./reached";
import { entry, requestFor } from "./test-bank";

const bank = [
  entry("one", { subject: "database", minutes: 8, levels: ["mid"] }),
  entry("two", { subject: "api", minutes: 7, levels: ["senior"] }),
];
const plain = requestFor({ minutes: 30, level: "mid", pinned: [] });

function reached(wishes: Partial<typeof plain>): readonly string[] {
  const request = { ...plain, ...wishes };
  const accepted = acceptItems(bank, request, ["one", "two"]);
  if (!accepted.ok) throw new Error(accepted.reason.sentence);
  return reachedText(request, accepted.value.items);
}

test("what is reached of minutes, difficulty and hard questions is said, met or not", () => {
  const shares = [
    { topic: "subject:database", least: 5, most: 10 },
    { topic: "subject:api", least: 0, most: 3 },
  ] as const;
  expect(reached({ shares, tolerance: 1, mostHard: 1 })).toEqual([
    "Databases: 8 minutes, you asked for at least 5 and at most 10.",
    "APIs: 7 minutes, you asked for at most 3.",
    "Mean difficulty: 0.5 above mid, you asked for within 1 of it.",
    "Hard questions: 1, you asked for at most 1.",
  ]);
});

test("who asked for no number is told none, and neither is anybody of a kit without questions", () => {
  expect(reached({ shares: [], tolerance: null, mostHard: null })).toEqual([]);
  expect(reachedText({ ...plain, tolerance: 1 }, [])).toEqual([]);
});
