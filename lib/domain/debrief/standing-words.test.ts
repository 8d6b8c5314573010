import { expect, it } from "vitest";
import { type Bar, NO_BAR, readBar } from "@/lib/domain/scoring/bar";
import { composite, type ScoredTarget } from "@/lib/domain/scoring/composite";
import type { Target } from "@/lib/domain/scoring/score";
import { asNumber, fraction } from "@/lib/domain/shared/fraction";
import { compositeNumber, compositeWords, storedNumber, verdictWords } from "./standing-words";

const ROWS: readonly ScoredTarget[] = [
  { target: "question:a", scores: [3, 3, 4] },
  { target: "question:b", scores: [2, 0, 3] },
  { target: "question:c", scores: [0, 0, 0] },
];
const nameOf = (target: Target) => target.replace(/^.*:/, "").toUpperCase();
const said = (rule: Bar["rule"], rows = ROWS) => {
  const bar = { ...NO_BAR, rule };
  return verdictWords(bar, readBar(bar, rows), nameOf);
};

it("says what the number is made from and what was left out", () => {
  expect(compositeNumber(composite(ROWS))).toBe("2.92");
  expect(compositeWords(composite(ROWS))).toBe(
    "From 5 scores on 2 questions. 4 scores were “not assessed” and left out. 1 question was assessed by nobody and left out.",
  );
  expect(compositeWords(composite(ROWS.slice(0, 1)))).toBe("From 3 scores on 1 question.");
});

it("has no number where nobody assessed anything", () => {
  const none = composite(ROWS.slice(2));
  expect(compositeNumber(none)).toBe("–");
  expect(compositeWords(none)).toBe("There is no composite: nobody assessed a question.");
  expect(compositeWords(composite([]))).toBe("There is no composite: no question counts.");
});

it.each<[Bar["rule"], string | null]>([
  [null, null],
  [{ least: 250, mustHaves: ["question:b"], mustHaveLeast: 250 }, "The bar is met."],
  [
    { least: 300, mustHaves: ["question:b"], mustHaveLeast: 300 },
    "The bar is not met: the composite is 2.92, below 3.00; “B” is 2.50, below 3.00.",
  ],
  [
    { least: 292, mustHaves: [], mustHaveLeast: 100 },
    "The bar is not met: the composite is just below 2.92.",
  ],
  [
    { least: 250, mustHaves: ["question:c"], mustHaveLeast: 200 },
    "The bar cannot be read: nobody assessed “C”.",
  ],
])("says of the rule %j: %s", (rule, words) => {
  expect(said(rule)).toBe(words);
});

it("says that a bar cannot be read where there is no composite", () => {
  expect(said({ least: 250, mustHaves: [], mustHaveLeast: 100 }, [])).toBe(
    "The bar cannot be read: there is no composite.",
  );
});

it("says a stored composite as it was said when it was read", () => {
  const halves = [fraction(107, 40), fraction(1005, 1000), fraction(5, 3), fraction(3, 1)];
  for (const exact of halves) expect(storedNumber(asNumber(exact))).toBe(compositeNumber({ exact }));
  expect(storedNumber(2.675)).toBe("2.68");
});
