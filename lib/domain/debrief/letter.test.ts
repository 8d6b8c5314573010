import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVIDENCE_MARKS } from "@/lib/domain/scoring/evidence";
import { SCORES, type Target } from "@/lib/domain/scoring/score";
import { spreadOf } from "./disagreement";
import { citationWords, draftLetter, heardLevel, type LetterRow, letterText } from "./letter";

const ANCHORS = { 1: "Says nothing.", 2: "Says some.", 3: "Says enough.", 4: "Also asks." } as const;
const PEERS = ["Tomás Ortega", "Ines Moreau"];

function rowOf(change: Partial<Omit<LetterRow, "spread">> = {}): LetterRow {
  const row = {
    target: "question:alpha" as Target,
    name: "Locks",
    anchors: ANCHORS,
    keyPoints: ["Names the lock", "Says who waits"],
    scores: [3, 3],
    evidence: [],
    ...change,
  } satisfies Omit<LetterRow, "spread">;
  return { ...row, spread: spreadOf(row.scores) };
}

const someRow = fc
  .record({
    target: fc.constantFrom<Target>("question:alpha", "question:beta", "competency:growth"),
    scores: fc.array(fc.option(fc.constantFrom(...SCORES)), { maxLength: 5 }),
    evidence: fc.array(
      fc.record({
        id: fc.uuid(),
        mark: fc.constantFrom(...EVIDENCE_MARKS),
        text: fc.constantFrom(
          "Named the lock",
          "Ines Moreau liked this",
          "ORTEGA would say no",
          "gave it 3/4",
          "a level 2 answer",
          "above the bar",
          "I would wait",
        ),
      }),
      { maxLength: 4 },
    ),
  })
  .map(rowOf);

describe("of any debrief, a letter", () => {
  const holds = (check: (rows: readonly LetterRow[]) => void) =>
    fc.assert(fc.property(fc.array(someRow, { maxLength: 4 }), check), { numRuns: 500 });

  it("has no sentence without the words of what it cites", () => {
    holds((rows) => {
      for (const { words, citation } of draftLetter(rows, PEERS).sentences)
        expect(words).toContain(citation.kind === "level" ? ANCHORS[citation.level] : citation.text);
    });
  });

  it("names nobody, and has no number and no word of a score", () => {
    holds((rows) => {
      const { sentences } = draftLetter(rows, PEERS);
      expect(letterText("Priya", sentences)).not.toMatch(/tom|ortega|ines|moreau|\d|score|bar\b|composite/i);
    });
  });

  it("is the same whoever of the panel gave which level", () => {
    holds((rows) => {
      const turned = rows.map((row) => ({ ...row, scores: row.scores.toReversed() }));
      expect(draftLetter(turned, PEERS)).toEqual(draftLetter(rows, PEERS));
    });
  });

  it("says nothing of a row that is disputed or that nobody assessed", () => {
    holds((rows) => {
      const silent = rows.filter(({ scores, spread }) => spread >= 2 || heardLevel(scores) === null);
      expect(draftLetter(silent, PEERS).sentences).toEqual([]);
    });
  });
});

it.each([
  [[], null],
  [[0, null], null],
  [[3], 3],
  [[3, 4], 3],
  [[2, 3, 3], 3],
  [[1, 0, 2], 1],
] as const)("of the scores %j the level that was heard is %s", (scores, level) => {
  expect(heardLevel(scores)).toBe(level);
});

it.each([
  [
    [4, 4],
    ["On “Locks”, we heard this: “Says enough.”", "On “Locks”, we heard this: “Also asks.”"],
  ],
  [[3, 4], ["On “Locks”, we heard this: “Says enough.”"]],
  [[1, 2], ["On “Locks”, a fuller answer would sound like this: “Says enough.”"]],
] as const)("the draft for %j", (scores, words) => {
  const chosen = draftLetter([rowOf({ scores })], []).sentences.filter((one) => one.chosen);
  expect(chosen.map((one) => one.words)).toEqual(words);
});

it("key points and what was noted are offered and not chosen, and lines for the panel alone are not offered", () => {
  const lines = EVIDENCE_MARKS.map((mark) => ({ id: mark, mark, text: `line ${mark}` }));
  const offered = draftLetter([rowOf({ scores: [2, 2], evidence: lines })], []).sentences.filter(
    (one) => !one.chosen,
  );
  expect(offered.map(({ part, words }) => [part, words])).toEqual([
    ["well", "On “Locks”, we noted: “line plus”"],
    ["well", "On “Locks”, you said: “line quote”"],
    ["next", "For “Locks”, this is worth going into: “Names the lock”"],
    ["next", "For “Locks”, this is worth going into: “Says who waits”"],
    ["next", "On “Locks”, we noted: “line minus”"],
  ]);
});

it("what was held back is counted, and what the panel does not agree on is named to the writer", () => {
  const line = { id: "a", mark: "plus", text: "Ines thought so too" } as const;
  const letter = draftLetter(
    [rowOf({ evidence: [line] }), rowOf({ target: "question:beta", scores: [1, 4] })],
    PEERS,
  );
  expect(letter.heldBack).toBe(1);
  expect(letter.disputed).toEqual(["question:beta"]);
});

it("a citation tells its writer where the words come from", () => {
  const nameOf = () => "Locks";
  expect(citationWords({ kind: "level", target: "question:alpha", level: 3 }, nameOf)).toBe(
    "Rubric of “Locks”, level Solid",
  );
  expect(citationWords({ kind: "key-point", question: "alpha", text: "x" }, nameOf)).toBe(
    "Key point of “Locks”",
  );
});

it("as text it is a greeting, headings with something under them, and the sentences that are left", () => {
  expect(letterText("Priya", [])).toBe("Dear Priya,\n");
  const left = [
    { part: "next", words: " Go on. " },
    { part: "well", words: " " },
  ] as const;
  expect(letterText("Priya", left)).toBe("Dear Priya,\n\nWhat would make it stronger\n\nGo on.\n");
});
