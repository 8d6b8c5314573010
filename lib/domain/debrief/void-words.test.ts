import { expect, it } from "vitest";
import { NO_BAR } from "@/lib/domain/scoring/bar";
import type { VoidEvent } from "@/lib/domain/scoring/voided";
import { standingOf } from "./standing";
import { todayWords, withVoidWords } from "./void-words";

const ROWS = [
  { target: "question:a", scores: [3, 2] },
  { target: "question:b", scores: [1, 1] },
] as const;
const VOID: VoidEvent = { number: 1, question: "b", voided: true, reason: "Wrong.", by: null, at: 1 };
const RULED = {
  ...NO_BAR,
  rule: { least: 200, mustHaves: [], mustHaveLeast: 100 },
  number: 1,
  reason: null,
  setBy: null,
  setAt: 0,
};

it("says both outcomes: with the void question, and without it", () => {
  const { now, withVoid } = standingOf([RULED], ROWS, [VOID]);
  expect(todayWords(now)).toBe(
    "By what counts now: composite 2.50, the bar is met. The decision stays as it was made.",
  );
  expect(withVoid && withVoidWords(withVoid, 1)).toBe("With it counted: composite 1.75, the bar is not met.");
  expect(withVoid && withVoidWords(withVoid, 2)).toMatch(/^With them counted/);
});

it("says no verdict where there is no rule, and no number where nothing counts", () => {
  const { now } = standingOf([], [ROWS[1]], [VOID]);
  expect(todayWords(now)).toBe("By what counts now: no composite. The decision stays as it was made.");
});
