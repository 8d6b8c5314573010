import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS, LEVELS, STACKS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import type { QuestionEntry } from "./question-file";
import { oneLine, paragraphs } from "./question-lines";
import { readQuestionFile } from "./read-question";
import { SHIPPED, shippedText, slugOf } from "./test-library";
import { writeQuestionFile } from "./write-question";

const word = fc.constantFrom(
  "### ",
  "## x",
  "- key: a",
  "1. Missing: b",
  "> c",
  "\\",
  "---",
  "\n",
  " ",
  "{#a}",
  "é",
  ":",
);
const text = fc
  .array(fc.oneof(word, fc.string({ unit: "binary", minLength: 1, maxLength: 12 })), { maxLength: 6 })
  .map((parts) => paragraphs(`x${parts.join("")}`));
const raw = fc.array(fc.oneof(word, fc.string({ minLength: 1 })), { minLength: 1, maxLength: 6 });
const line = raw.map((parts) => oneLine(parts.join(""))).filter((value) => value !== "");
const lines = fc.array(line, { maxLength: 4 });
const slug = fc.stringMatching(/^[a-z0-9]{1,5}(?:-[a-z0-9]{1,5}){0,2}$/);
const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const levels = { 1: line, 2: line, 3: line, 4: line };
const samples = { 1: text, 2: text, 3: text, 4: text };

const entry: fc.Arbitrary<QuestionEntry> = fc.record({
  question: fc.record({
    slug,
    title: line,
    prompt: text,
    purpose: line,
    subject: fc.constantFrom(...SUBJECTS),
    kind: fc.constantFrom(...KINDS),
    levels: some(LEVELS),
    stack: some(STACKS),
    minutes: fc.integer({ min: 1, max: 999 }),
    competencies: some(COMPETENCIES),
    keyPoints: lines,
    probes: lines,
    signs: lines,
    warnings: lines,
    mustHave: fc.boolean(),
    reference: text,
    enemies: fc.uniqueArray(slug, { maxLength: 3 }),
    topics: fc.uniqueArray(fc.stringMatching(/^\d{3}-\d{1,3}$/), { maxLength: 3 }),
    checked: fc.constantFrom(null, "2026-11-22", "2024-02-29"),
    references: fc.uniqueArray(fc.webUrl(), { maxLength: 2 }),
  }),
  rubric: fc.record({ anchors: fc.record(levels), samples: fc.record(samples) }),
});

describe("question files", () => {
  it("give back the same question whatever its texts contain", () => {
    fc.assert(
      fc.property(entry, (one) => {
        const written = writeQuestionFile(one);
        const read = readQuestionFile(one.question.slug, written);
        expect(read).toEqual({ ok: true, value: one });
        if (read.ok) expect(writeQuestionFile(read.value)).toBe(written);
      }),
      { numRuns: 400 },
    );
  });

  it("of the library are found", () => {
    expect(SHIPPED.length).toBeGreaterThan(0);
  });

  it.each(SHIPPED)("of the library come back byte for byte: %s", (name) => {
    const written = shippedText(name);
    const read = readQuestionFile(slugOf(name), written);
    if (!read.ok) throw new Error(read.reason.join("\n"));
    expect(writeQuestionFile(read.value)).toBe(written);
  });
});
