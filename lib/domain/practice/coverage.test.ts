import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readQuestionFile } from "@/lib/domain/exchange/read-question";
import { RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { coverageOf } from "./coverage";

const PROMPT = "Users download a large export. Memory grows on slow connections. Why?";
const POINTS = [
  "Explains that unsent rows pile up in a buffer when the client is slow.",
  "Uses pipeline, which passes errors on and destroys all streams.",
  "Says that the mark is a threshold and no limit.",
];

function statesOf(answer: string) {
  return coverageOf({ answer, prompt: PROMPT, keyPoints: POINTS }).points.map(({ state }) => state);
}

describe("coverageOf", () => {
  it.each([
    ["", ["not-found", "not-found", "not-found"]],
    ["I would buy a larger machine.", ["not-found", "not-found", "not-found"]],
    ["The unsent rows wait in the buffer.", ["covered", "not-found", "not-found"]],
    ["A buffer of rows, I think.", ["partly", "not-found", "not-found"]],
    ["Pipelines destroy their streams on an error.", ["not-found", "covered", "not-found"]],
    ["It's only a treshold.", ["not-found", "not-found", "partly"]],
    [`${POINTS.join(" ")}`, ["covered", "covered", "covered"]],
  ])("finds in %j: %j", (answer, states) => {
    expect(statesOf(answer)).toEqual(states);
  });

  it("gives little for repeating the question", () => {
    expect(statesOf(PROMPT)).toEqual(["not-found", "not-found", "not-found"]);
  });

  it("names the answer's own words, each once and in order, and where they stand", () => {
    const answer = "Buffers fill. The buffer holds unsent rows.";
    const { points, marks } = coverageOf({ answer, prompt: PROMPT, keyPoints: POINTS });
    expect(points[0]?.words).toEqual(["buffers", "unsent", "rows"]);
    expect(marks.map(({ start, end }) => answer.slice(start, end))).toEqual([
      "Buffers",
      "buffer",
      "unsent",
      "rows",
    ]);
  });

  it("marks nothing for a key point it did not find", () => {
    expect(coverageOf({ answer: "A slow day.", prompt: PROMPT, keyPoints: POINTS }).marks).toEqual([]);
  });

  it.each([
    ["The unsent rows do not fill the buffer.", ["buffer"]],
    ["Unsent rows never pile up in a buffer.", ["pile"]],
    ["It is not that. Unsent rows pile up in a buffer.", []],
    ["Unsent rows pile up in a buffer, which is not good.", []],
  ])("points at a no before a matched word in %j", (answer, negated) => {
    expect(coverageOf({ answer, prompt: PROMPT, keyPoints: POINTS }).points[0]?.negated).toEqual(negated);
  });

  it("does not warn where the key point itself says no", () => {
    const { points, marks } = coverageOf({
      answer: "The mark is a threshold, not a limit.",
      prompt: PROMPT,
      keyPoints: POINTS,
    });
    expect(points[2]).toMatchObject({ state: "covered", negated: [] });
    expect(marks.some((mark) => mark.negated)).toBe(false);
  });

  it("finds nothing in a key point without words, and gives the same answer twice", () => {
    const question = { answer: "Anything.", prompt: "", keyPoints: ["…", ""] };
    expect(coverageOf(question).points.map(({ state }) => state)).toEqual(["not-found", "not-found"]);
    expect(coverageOf(question)).toEqual(coverageOf(question));
  });
});

describe("coverageOf on the library's own sample answers", () => {
  const folder = join(process.cwd(), "db", "library");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  const entries = files.flatMap((name) => {
    const read = readQuestionFile(basename(name, ".md"), readFileSync(join(folder, name), "utf8"));
    return read.ok ? [read.value] : [];
  });
  const shareOf = (answer: string, prompt: string, keyPoints: readonly string[]) => {
    const worth = { covered: 1, partly: 0.5, "not-found": 0 };
    const { points } = coverageOf({ answer, prompt, keyPoints });
    return points.reduce((sum, { state }) => sum + worth[state], 0) / points.length;
  };
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it("finds nearly everything in reference answers and nearly nothing in answers of level 1", () => {
    const references = entries.map(({ question: { reference, prompt, keyPoints } }) =>
      shareOf(reference, prompt, keyPoints),
    );
    const missing = entries.map(({ question: { prompt, keyPoints }, rubric }) =>
      shareOf(rubric.samples[1], prompt, keyPoints),
    );
    expect(mean(references)).toBeGreaterThan(0.9);
    expect(mean(missing)).toBeLessThan(0.15);
  });

  it("finds more the higher the level of the sample", () => {
    const means = RUBRIC_LEVELS.map((level) =>
      mean(
        entries.map(({ question: { prompt, keyPoints }, rubric }) =>
          shareOf(rubric.samples[level], prompt, keyPoints),
        ),
      ),
    );
    expect(means).toEqual(means.toSorted((a, b) => a - b));
  });
});
