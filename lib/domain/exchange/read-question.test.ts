import { describe, expect, it } from "vitest";
import { readQuestionFile } from "./read-question";
import { writeQuestionFile } from "./write-question";

const FILE = writeQuestionFile({
  question: {
    slug: "node-loop",
    title: "Event loop",
    prompt: "What holds the loop up?",
    purpose: "Shows whether they know what one thread means.",
    subject: "node",
    kind: "technical",
    levels: ["mid"],
    stack: ["node"],
    minutes: 8,
    competencies: ["communication"],
    keyPoints: ["One thread", "Callbacks wait", "Measure the delay"],
    probes: ["How would you see it?"],
    signs: ["Names a metric"],
    warnings: ["Blames the network"],
    mustHave: false,
    reference: "One thread runs the callbacks.",
    enemies: [],
    topics: ["003-17"],
    checked: "2026-11-22",
    references: ["https://nodejs.org/en/learn"],
  },
  rubric: {
    anchors: { 1: "Says nothing.", 2: "Says one.", 3: "Says two.", 4: "Says three." },
    samples: { 1: "a", 2: "b", 3: "c", 4: "d" },
  },
});

function reasons(text: string, slug = "node-loop"): string {
  const read = readQuestionFile(slug, text);
  return read.ok ? "" : read.reason.join("\n");
}

describe("reading a question file", () => {
  it("accepts Windows line ends and a byte order mark", () => {
    expect(readQuestionFile("node-loop", `\uFEFF${FILE.replaceAll("\n", "\r\n")}`)).toEqual(
      readQuestionFile("node-loop", FILE),
    );
    expect(reasons(FILE)).toBe("");
  });

  it.each([
    ["subject: “cobol” does not fit", "subject: node", "subject: cobol"],
    ["subject: it is missing", "subject: node\n", ""],
    ["levels: “mid” does not fit", "levels: [mid]", "levels: mid"],
    ["stands there twice", "levels: [mid]", "levels: [mid, mid]"],
    ["a list stands inside the list", "levels: [mid]", "levels: [mid, [lead]]"],
    ["write any of junior, mid, senior, lead", "levels: [mid]", "levels: [expert]"],
    ["list topic ids", "topics: [003-17]", "topics: [17]"],
    ["names of other questions", "enemies: []", "enemies: [Not A Slug]"],
    ["not valid YAML", "enemies: []", "enemies: ["],
    ["not valid YAML", "enemies: []", "enemies: []\nenemies: []"],
    ["the key “colour” is unknown", "enemies: []", "enemies: []\ncolour: red"],
    ["not valid YAML", "levels: [mid]", "levels: &a [mid]\nextra: *a"],
    ["write a day as YYYY-MM-DD", "2026-11-22", "2026-02-30"],
    ["addresses that start with https://", "https://nodejs.org/en/learn", "javascript:alert(1)"],
    ["Heading: it does not fit", "minutes=8", "minutes=0"],
    ["Prompt: it is missing", "> What holds the loop up?\n", ""],
    ["Purpose: it is missing", "Shows whether they know what one thread means.\n", ""],
    ["it does not fit; write “- key: …”", "- key: One", "- point: One"],
    ["Anchor 2: it is missing", "2. Partial: Says one.\n", ""],
    ["Anchor 2: it is missing", "2. Partial:", "2. Solid:"],
    ["Reference answer: it is missing", "One thread runs the callbacks.\n", ""],
    ["Sample answer: Strong: it is missing", "### Sample answer: Strong\n", ""],
    ["Sample answer: Solid: it stands there twice", "### Sample answer: Strong", "### Sample answer: Solid"],
    ["this heading is unknown", "### Sample answer: Strong", "### Sample answer: Superb"],
    ["Front matter: it is missing", FILE, ""],
    ["Front matter: it is not a list of keys", FILE, "---\n- a\n---\n"],
    ["Front matter: it is not a list of keys", FILE, "---\n---\n"],
    ["keep one question per file", FILE, "x".repeat(200_001)],
  ])("names the field and the remedy: %s", (reason, from, to) => {
    expect(FILE).toContain(from);
    expect(reasons(FILE.replace(from, () => to))).toContain(reason);
  });

  it("refuses a heading that names another question than the file", () => {
    expect(reasons(FILE, "other")).toContain("the heading says “node-loop” and the file is named “other”");
  });

  it("tells every fault at once", () => {
    expect(
      reasons(FILE.replace("subject: node", "subject: x").replace("minutes=8", "")).split("\n"),
    ).toHaveLength(2);
  });
});
