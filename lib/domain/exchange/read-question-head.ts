import {
  type Anchors,
  RUBRIC_LEVEL_NAMES,
  RUBRIC_LEVELS,
  type RubricLevel,
} from "@/lib/domain/rubrics/levels";
import { ITEM_MARKS, type ItemMark } from "./question-file";
import { oneLine, paragraphs, unescapeLines } from "./question-lines";

const HEADING = /^## (.+) \{#([a-z0-9]+(?:-[a-z0-9]+)*) minutes=([1-9]\d{0,2})( must)?\}$/;

/** Reads what stands between the front matter and the reference answer. Faults are added to `reasons`. */
export function readQuestionHead(slug: string, lines: readonly string[], reasons: string[]) {
  const [first = "", ...rest] = lines.filter((line) => line.trim() !== "").map((line) => line.trimEnd());
  const heading = HEADING.exec(first);
  if (heading === null) {
    reasons.push(
      "Heading: it does not fit; write “## Title {#slug minutes=8}”, with “ must” before “}” if so.",
    );
    return null;
  }
  if (heading[2] !== slug)
    reasons.push(
      `Slug: the heading says “${heading[2]}” and the file is named “${slug}”; make them the same.`,
    );
  const quoted = rest.filter((line) => line.startsWith(">"));
  const found: Record<ItemMark, string[]> = { key: [], probe: [], sign: [], warning: [] };
  const anchors = new Map<number, string>();
  const plain: string[] = [];
  for (const line of rest.filter((one) => !one.startsWith(">"))) {
    const item = /^- ([a-z]+): (.+)$/.exec(line);
    const mark = ITEM_MARKS.find((one) => one === item?.[1]);
    const anchor = /^(\d+)\. ([A-Z][a-z]+): (.+)$/.exec(line);
    const level = RUBRIC_LEVELS.find((one) => String(one) === anchor?.[1]);
    if (mark !== undefined) found[mark].push(oneLine(item?.[2] ?? ""));
    else if (level !== undefined && anchor?.[2] === RUBRIC_LEVEL_NAMES[level] && !anchors.has(level))
      anchors.set(level, oneLine(anchor[3] ?? ""));
    else if (/^(- |\d+\. |#{2,3} )/.test(line))
      reasons.push(`Line “${line.slice(0, 60)}”: it does not fit; write “- key: …” or “1. Missing: …”.`);
    else plain.push(line);
  }
  const prompt = paragraphs(quoted.map((line) => line.replace(/^> ?/, "")).join("\n"));
  const purpose = oneLine(unescapeLines(plain.join(" ")));
  if (prompt === "") reasons.push("Prompt: it is missing; write it after “> ” below the heading.");
  if (purpose === "") reasons.push("Purpose: it is missing; write a sentence below the prompt.");
  for (const level of RUBRIC_LEVELS)
    if (!anchors.has(level))
      reasons.push(`Anchor ${level}: it is missing; write “${level}. ${RUBRIC_LEVEL_NAMES[level]}: …”.`);
  const question = {
    title: oneLine(heading[1] ?? ""),
    minutes: Number(heading[3]),
    mustHave: heading[4] !== undefined,
    prompt,
    purpose,
    keyPoints: found.key,
    probes: found.probe,
    signs: found.sign,
    warnings: found.warning,
  };
  return { question, anchors: perLevel((level) => anchors.get(level) ?? "") satisfies Anchors };
}

export function perLevel(text: (level: RubricLevel) => string): Anchors {
  return { 1: text(1), 2: text(2), 3: text(3), 4: text(4) };
}
