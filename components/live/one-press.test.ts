import { expect, it } from "vitest";
import type { Score } from "@/lib/domain/scoring/score";
import { questionTarget } from "@/lib/domain/scoring/score";
import { type LeadPress, makeLeadPress, makeOnePress, pressedScore } from "./one-press";

const ALPHA = questionTarget("alpha");

/** Presses a score at these milliseconds, and says what the score is after each. */
function scoresAfter(
  presses: readonly (readonly [at: number, pressed: Score])[],
  first: Score | null = null,
) {
  let now = 0;
  let score = first;
  const isNew = makeOnePress(() => now);
  return presses.map(([at, pressed]) => {
    now = at;
    const next = pressedScore(isNew, ALPHA, pressed, score);
    if (next !== "same-press") score = next;
    return score;
  });
}

it.each<[string, readonly (readonly [number, Score])[], Score | null, readonly (Score | null)[]]>([
  [
    "a double click gives the score and leaves it",
    [
      [0, 3],
      [180, 3],
    ],
    null,
    [3, 3],
  ],
  [
    "a bouncing key does not take it back",
    [
      [0, 3],
      [30, 3],
      [60, 3],
    ],
    null,
    [3, 3, 3],
  ],
  [
    "a double click on the chosen score takes it back once",
    [
      [0, 3],
      [180, 3],
    ],
    3,
    [null, null],
  ],
  [
    "pressing again later takes it back",
    [
      [0, 3],
      [500, 3],
    ],
    null,
    [3, null],
  ],
  [
    "another score counts at once",
    [
      [0, 3],
      [100, 4],
    ],
    null,
    [3, 4],
  ],
  [
    "not assessed is pressed like the others",
    [
      [0, 0],
      [100, 0],
      [900, 0],
    ],
    null,
    [0, 0, null],
  ],
])("%s", (_what, presses, first, after) => {
  expect(scoresAfter(presses, first)).toEqual(after);
});

it("the same score of another question is another press", () => {
  const isNew = makeOnePress(() => 0);
  expect(pressedScore(isNew, ALPHA, 3, null)).toBe(3);
  expect(pressedScore(isNew, questionTarget("beta"), 3, null)).toBe(3);
});

type Pressed = readonly [at: number, what: Parameters<LeadPress>[0], by?: "key"];

it.each<[string, readonly Pressed[], readonly boolean[]]>([
  [
    "a double click on Start neither pauses nor ends",
    [
      [0, "start"],
      [180, "pause-or-resume"],
      [300, "end"],
    ],
    [true, false, false],
  ],
  [
    "a double click on Pause does not resume",
    [
      [0, "pause-or-resume"],
      [180, "pause-or-resume"],
    ],
    [true, false],
  ],
  [
    "End at once after Pause is meant",
    [
      [0, "pause-or-resume"],
      [200, "end"],
    ],
    [true, true],
  ],
  [
    "a double click on End is one",
    [
      [0, "end"],
      [200, "end"],
    ],
    [true, false],
  ],
  [
    "Pause half a second after Start is meant",
    [
      [0, "start"],
      [500, "pause-or-resume"],
    ],
    [true, true],
  ],
  [
    "a key at once after a click on Start is meant",
    [
      [0, "start"],
      [100, "pause-or-resume", "key"],
    ],
    [true, true],
  ],
  [
    "a key again after a moment is meant",
    [
      [0, "pause-or-resume", "key"],
      [200, "pause-or-resume", "key"],
    ],
    [true, true],
  ],
  [
    "a key that bounces is pressed once",
    [
      [0, "pause-or-resume", "key"],
      [40, "pause-or-resume", "key"],
    ],
    [true, false],
  ],
])("%s", (_what, presses, meant) => {
  let now = 0;
  const press = makeLeadPress(() => now);
  expect(
    presses.map(([at, what, by]) => {
      now = at;
      return press(what, by ?? "click");
    }),
  ).toEqual(meant);
});
