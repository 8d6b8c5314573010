import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OWN, type RoundSubject } from "@/lib/domain/loops/loop";
import { KINDS, LEVELS, STACKS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCY_ANCHORS } from "@/lib/domain/rubrics/competencies";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { checkAnchors } from "./anchor-check";
import { readCompetencyFile, writeCompetencyFile } from "./competency-file";
import { readLoopFile, writeLoopFile } from "./loop-file";
import { prohibitedIn } from "./prohibited";
import { oneLine } from "./question-lines";
import { readRoleFile, writeRoleFile } from "./role-file";
import { FILES, GUIDES, LOOPS, ROLES } from "./test-templates";

const word = fc.constantFrom(
  "### ",
  "## x",
  "- hear: a",
  "1. Missing: b",
  "> c",
  "\\",
  "---",
  "{#a}",
  "é",
  ":",
);
const line = fc
  .array(fc.oneof(word, fc.string({ minLength: 1 })), { minLength: 1, maxLength: 6 })
  .map((parts) => oneLine(parts.join("")))
  .filter((text) => text !== "");
const lines = fc.array(line, { minLength: 2, maxLength: 4 });
const slug = fc.stringMatching(/^[a-z0-9]{1,5}(?:-[a-z0-9]{1,5}){0,2}$/);
const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });

const guide = fc.record({
  competency: fc.constantFrom(...COMPETENCIES),
  title: line,
  meaning: line,
  hear: lines,
  ignore: lines,
  anchors: fc.record({ 1: line, 2: line, 3: line, 4: line }),
});
const role = fc.record({
  slug,
  title: line,
  purpose: line,
  stack: fc.constantFrom(null, ...STACKS),
  levels: some(LEVELS),
  own: some(SUBJECTS),
});
const round = fc.record({
  slug,
  title: line,
  purpose: line,
  minutes: fc.integer({ min: 1, max: 999 }),
  subjects: some<RoundSubject>([...SUBJECTS, OWN]),
  kinds: some(KINDS),
  competencies: some(COMPETENCIES),
});
const loop = fc.record({
  slug,
  title: line,
  purpose: line,
  rounds: fc.uniqueArray(round, { minLength: 1, maxLength: 4, selector: (one) => one.slug }),
});

describe("template files", () => {
  it.each(FILES)("that ship come back byte for byte: $slug", ({ text, written }) => {
    expect(written).toBe(text);
  });

  it("give back the same competency, role and loop whatever their texts contain", () => {
    fc.assert(
      fc.property(guide, role, loop, (oneGuide, oneRole, oneLoop) => {
        expect(readCompetencyFile(oneGuide.competency, writeCompetencyFile(oneGuide))).toEqual({
          ok: true,
          value: oneGuide,
        });
        expect(readRoleFile(oneRole.slug, writeRoleFile(oneRole))).toEqual({ ok: true, value: oneRole });
        expect(readLoopFile(oneLoop.slug, writeLoopFile(oneLoop))).toEqual({ ok: true, value: oneLoop });
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string, string, typeof readRoleFile | typeof readLoopFile | typeof readCompetencyFile]>([
    ["levels: name each once", "levels: junior, mid", "levels: junior, chief", readRoleFile],
    ["the line “pay” is unknown", "- own: go", "- pay: 1\n- own: go", readRoleFile],
    ["write one line “- own: …”", "- own: go", "", readRoleFile],
    ["the type is loop", "type: role", "type: loop", readRoleFile],
    ["it says “backend-go” and the file is named", "", "", (_slug, text) => readRoleFile("other", text)],
    ["start the file with “type: ”", "type: role", "type: pay", readRoleFile],
    ["Line “> quoted”", "- own: go", "> quoted", readRoleFile],
  ])("name the fault: %s", (reason, from, to, read) => {
    const [file] = FILES.filter((one) => one.slug === "backend-go");
    const refused = read("backend-go", file?.text.replace(from, to) ?? "");
    expect(refused.ok ? [] : refused.reason.join("\n")).toContain(reason);
  });

  it.each<[string, string, string]>([
    ["subjects: name each once", "subjects: own, tooling", "subjects: own, cobol"],
    ["two sections have this name", "{#design", "{#coding"],
    ["it has no minutes", "{#design minutes=60}", "{#design}"],
    [
      "a sentence is missing",
      "Half an hour with one engineer: the ground everything else stands on, and what the person is looking for. Leave them time for their own questions.",
      "",
    ],
  ])("of loops name the fault: %s", (reason, from, to) => {
    const text = LOOPS[0]?.text ?? "";
    expect(text).toContain(from);
    const refused = readLoopFile("four-rounds", text.replace(from, to));
    expect(refused.ok ? [] : refused.reason.join("\n")).toContain(reason);
  });

  it("of competencies must have all four anchors, and things to hear and to ignore", () => {
    const text = GUIDES.find(({ slug: one }) => one === "ownership")?.text ?? "";
    for (const [from, reason] of [
      [/^2\. .*\n/m, "an anchor for each of the four levels"],
      [/^- hear: .*\n/gm, "at least two lines “- hear: …”"],
    ] as const) {
      const refused = readCompetencyFile("ownership", text.replace(from, ""));
      expect(refused.ok ? [] : refused.reason.join("\n")).toContain(reason);
    }
  });
});

describe("the competencies that ship", () => {
  it("are the five the product rates with, with the very anchors of the scorecard", () => {
    expect(GUIDES.map(({ slug: one }) => one)).toEqual([...COMPETENCIES].sort());
    for (const { value } of GUIDES) {
      expect(value.title).toBe(COMPETENCY_NAMES[value.competency]);
      expect(value.anchors).toEqual(COMPETENCY_ANCHORS[value.competency]);
    }
  });

  it.each(GUIDES)("have anchors that say what is heard, and ask for nothing private: $slug", ({ value }) => {
    expect(checkAnchors(value.anchors)).toEqual([]);
    const texts = [value.meaning, ...value.hear, ...value.ignore, ...Object.values(value.anchors)];
    expect(texts.map(prohibitedIn).filter(Boolean)).toEqual([]);
  });
});

it("roles and loops have names of their own", () => {
  const names = [...ROLES, ...LOOPS].map(({ slug: one }) => one);
  expect(new Set(names).size).toBe(names.length);
});
