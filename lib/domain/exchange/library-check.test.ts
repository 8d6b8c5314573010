import { describe, expect, it } from "vitest";
import { checkBank } from "./bank-check";
import { checkEntry } from "./library-check";
import type { QuestionEntry } from "./question-file";
import { SHIPPED, shippedEntry } from "./test-library";

const good = shippedEntry("database/lost-update.md");

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
  it("has at least 160 questions", () => {
    expect(SHIPPED.length).toBeGreaterThanOrEqual(160);
  });

  it.each(SHIPPED)("meets the standard: %s", (name) => {
    const entry = shippedEntry(name);
    expect(checkEntry(entry)).toEqual([]);
    expect(name).toBe(`${entry.question.subject}/${entry.question.slug}.md`);
  });

  it("has one question per slug and enemies that answer, and asks nothing twice", () => {
    expect(checkBank(SHIPPED.map(shippedEntry))).toEqual([]);
  });
});

describe("the standard", () => {
  it.each<[string, Partial<QuestionEntry["question"]>]>([
    ["Words of the prompt: 60 found", { prompt: "why ".repeat(60) }],
    ["Words of the reference answer: 2 found", { reference: "Use locks." }],
    ["Words of the prompt: 2 found", { prompt: "Explain locks." }],
    ["Words of the reference answer: 251 found", { reference: "lock ".repeat(251) }],
    ["Prompt: it has paragraphs", { prompt: "Tell me about one.\n\nAnd now about another." }],
    ["Key points: 2 found", { keyPoints: good.question.keyPoints.slice(0, 2) }],
    [
      "Key point 1: the reference answer does not mention it",
      { keyPoints: ["Kubernetes ingress controllers"] },
    ],
    ["Key points: 8 found", { keyPoints: [1, 2, 3, 4, 5, 6, 7, 8].map((lock) => `Lock ${lock}`) }],
    ["Minutes: 45 found", { minutes: 45 }],
    ["Minutes: 1 found", { minutes: 1 }],
    ["Probes: 1 found; write at least two", { probes: ["Why?"] }],
    ["Signs to look for: 0 found", { signs: [] }],
    ["Warning signs: 0 found", { warnings: [] }],
    ["Levels: none found", { levels: [] }],
    ["Competencies: none found", { competencies: [] }],
    ["Purpose: it is empty", { purpose: " " }],
    ["add node to the stack", { subject: "node" }],
    ["the question names itself", { enemies: ["lost-update"] }],
    ["Prompt: it has marks of writing", { prompt: "Compare these two:\n- a lock\n- a version" }],
    ["no source stands there", { references: [] }],
    ["“married”: this must play no part", { probes: ["Are you married?", "Since when?"] }],
    ["“why?”: it stands there twice", { probes: ["Why?", "Why?"] }],
  ])("finds the fault: %s", (reason, change) => {
    expect(checked({})).toBe("");
    expect(checked(change)).toContain(reason);
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

  it.each(["key", "probe", "sign", "warning", "purpose", "reference", "title"] as const)(
    "lets nothing private into the field %s",
    (field) => {
      const lists = { key: "keyPoints", probe: "probes", sign: "signs", warning: "warnings" } as const;
      const text = "Asks about the candidate's family.";
      const change =
        field === "purpose" || field === "reference" || field === "title"
          ? { [field]: text }
          : { [lists[field]]: [text, "Names a lock.", "Names a row."] };
      expect(checked(change)).toContain("“candidate's family”: this must play no part");
    },
  );

  it("lets nothing private into anchors and sample answers", () => {
    const text = "Says that his wife and the kids come first.";
    expect(checked({}, { anchors: { ...good.rubric.anchors, 2: text } })).toContain("“wife”: this must play");
    expect(checked({}, { samples: { ...good.rubric.samples, 2: text } })).toContain("“wife”: this must play");
  });

  it.each([1, 2, 3, 4] as const)("wants a sample answer for level %i that a person could say", (level) => {
    const without = { ...good.rubric.samples, [level]: "" };
    expect(checked({}, { samples: without })).toMatch(/Words of sample answer \w+: 0 found/);
    const written = { ...good.rubric.samples, [level]: `- ${good.rubric.samples[level]}` };
    expect(checked({}, { samples: written })).toContain("it has marks of writing");
    const long = { ...good.rubric.samples, [level]: "lock ".repeat(121) };
    expect(checked({}, { samples: long })).toMatch(/Words of sample answer \w+: 121 found/);
  });

  it("finds samples that are short or repeat a lower one", () => {
    const samples = { ...good.rubric.samples, 1: "I don't know.", 4: good.rubric.samples[3] };
    expect(checked({}, { samples })).toContain("Words of sample answer missing: 3 found");
    expect(checked({}, { samples })).toContain("Sample answer Strong: it is too much like Solid");
  });
});
