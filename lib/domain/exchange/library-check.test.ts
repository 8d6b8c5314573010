import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkBank } from "./bank-check";
import { checkEntry } from "./library-check";
import type { QuestionEntry } from "./question-file";
import { readQuestionFile } from "./read-question";

const library = fileURLToPath(new URL("../../../db/library/", import.meta.url));
const names = readdirSync(library, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);

function readEntry(name: string): QuestionEntry {
  const slug = name.replace(/^.*\//, "").replace(/\.md$/, "");
  const read = readQuestionFile(slug, readFileSync(`${library}${name}`, "utf8"));
  if (!read.ok) throw new Error(`${name}\n${read.reason.join("\n")}`);
  return read.value;
}

const good = readEntry("database/lost-update.md");

function checked(
  question: Partial<QuestionEntry["question"]>,
  rubric: Partial<QuestionEntry["rubric"]> = {},
): string {
  return checkEntry({
    question: { ...good.question, ...question },
    rubric: { ...good.rubric, ...rubric },
  }).join("\n");
}

describe("the library that ships", () => {
  it("has questions", () => {
    expect(names.length).toBeGreaterThan(5);
  });

  it.each(names)("meets the standard: %s", (name) => {
    const entry = readEntry(name);
    expect(checkEntry(entry)).toEqual([]);
    expect(name).toBe(`${entry.question.subject}/${entry.question.slug}.md`);
  });

  it("has one question per slug and enemies that answer", () => {
    expect(checkBank(names.map(readEntry))).toEqual([]);
  });
});

describe("the standard", () => {
  it.each<[string, Partial<QuestionEntry["question"]>]>([
    ["Words of the prompt: 60 found", { prompt: "why ".repeat(60) }],
    ["Words of the reference answer: 2 found", { reference: "Use locks." }],
    ["Prompt: it has paragraphs", { prompt: "Tell me about one.\n\nAnd now about another." }],
    ["Key points: 2 found", { keyPoints: good.question.keyPoints.slice(0, 2) }],
    [
      "Key point 1: the reference answer does not mention it",
      { keyPoints: ["Kubernetes ingress controllers"] },
    ],
    ["Minutes: 45 found", { minutes: 45 }],
    ["Probes: 1 found; write at least two", { probes: ["Why?"] }],
    ["Signs to look for: 0 found", { signs: [] }],
    ["Warning signs: 0 found", { warnings: [] }],
    ["Levels: none found", { levels: [] }],
    ["Competencies: none found", { competencies: [] }],
    ["Purpose: it is empty", { purpose: " " }],
    ["add node to the stack", { subject: "node" }],
    ["the question names itself", { enemies: ["lost-update"] }],
    ["no source stands there", { references: [] }],
    ["“married”: this must play no part", { probes: ["Are you married?", "Since when?"] }],
    ["“your health”: this must play no part", { prompt: "How is your health on a night shift?" }],
    ["“why?”: it stands there twice", { probes: ["Why?", "Why?"] }],
  ])("finds the fault: %s", (reason, change) => {
    expect(checked({})).toBe("");
    expect(checked(change)).toContain(reason);
  });

  it("lets technical words pass that look like private matters", () => {
    const prompt = "A health check sets max-age, a race condition disables the child process. What now?";
    expect(checked({ prompt })).toBe("");
  });

  it.each<[string, 1 | 2 | 3 | 4, string]>([
    ["Anchor 3 (Solid): it only judges", 3, "A solid, clear and thorough answer with good understanding."],
    ["Anchor 2 (Partial): it has no observable act", 2, "Isolation levels, locks and versions of rows."],
    ["Anchor 4 (Strong): it is too much like anchor 3", 4, good.rubric.anchors[3]],
    ["Anchor 1 (Missing): it has 245 characters", 1, `Says ${"lock ".repeat(48)}`],
    ["Anchor 4 (Strong): it asks for less", 4, "Says why isolation retries."],
  ])("finds the fault: %s", (reason, level, text) => {
    expect(checked({}, { anchors: { ...good.rubric.anchors, [level]: text } })).toContain(reason);
  });

  it("finds samples that are short or repeat a lower one", () => {
    const samples = { ...good.rubric.samples, 1: "I don't know.", 4: good.rubric.samples[3] };
    expect(checked({}, { samples })).toContain("Words of sample answer missing: 3 found");
    expect(checked({}, { samples })).toContain("Sample answer Strong: it is too much like Solid");
  });

  it("finds slugs used twice, absent enemies and enemies that do not answer", () => {
    const one = { ...good, question: { ...good.question, slug: "one", enemies: ["two", "three"] } };
    const two = { ...good, question: { ...good.question, slug: "two", enemies: [] } };
    expect(checkBank([one, two, two])).toEqual([
      "two: two questions have this slug; rename one.",
      "two: it does not list one as an enemy; add it.",
      "one: its enemy three does not exist; take it out.",
    ]);
  });
});
