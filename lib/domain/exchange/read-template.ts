import { RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { oneLine, unescapeLines } from "./question-lines";
import { perLevel } from "./read-question-head";
import {
  TEMPLATE_TYPES,
  type TemplateBlock,
  type TemplateDocument,
  type TemplateItem,
} from "./template-file";

/** Characters. Templates are a page or two. */
const LONGEST_FILE = 100_000;
const FILE = /^---\ntype: ([a-z]+)\n---\n([\s\S]*)$/;
const HEADING = /^(#{2,3}) (.+) \{#([a-z0-9]+(?:-[a-z0-9]+)*)(?: minutes=([1-9]\d{0,2}))?\}$/;
const ITEM = /^- ([a-z]+): (.+)$/;
const ANCHOR = /^(\d+)\. ([A-Z][a-z]+): (.+)$/;

/**
 * Reads the form of a template file; what its lines mean is for the readers of each type. Refuses with one
 * sentence per fault. Windows line ends and a byte order mark are taken as they come.
 */
export function readTemplate(slug: string, text: string): Result<TemplateDocument, string[]> {
  if (text.length > LONGEST_FILE)
    return refuse([`File: it has over ${LONGEST_FILE} characters; keep one template per file.`]);
  const parts = FILE.exec(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  const type = TEMPLATE_TYPES.find((one) => one === parts?.[1]);
  if (type === undefined)
    return refuse([`Front matter: start the file with “type: ” and one of ${TEMPLATE_TYPES.join(", ")}.`]);
  const reasons: string[] = [];
  const blocks = splitBlocks((parts?.[2] ?? "").split("\n"), reasons).map((lines) =>
    readBlock(lines, reasons),
  );
  const [head, ...sections] = blocks;
  if (!head || head.slug !== slug)
    reasons.push(
      `Heading: it says “${head?.slug ?? ""}” and the file is named “${slug}”; make them the same.`,
    );
  const slugs = sections.map((section) => section.slug);
  for (const double of new Set(slugs.filter((one, index) => slugs.indexOf(one) !== index)))
    reasons.push(`${double}: two sections have this name; rename one.`);
  return head && reasons.length === 0 ? ok({ type, head, sections }) : refuse(reasons);
}

/** The lines of each block, its heading first: one `##`, then any number of `###`. */
function splitBlocks(lines: readonly string[], reasons: string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines.map((one) => one.trimEnd()).filter((one) => one !== "")) {
    const mark = HEADING.exec(line)?.[1];
    if (mark === (blocks.length === 0 ? "##" : "###")) blocks.push([line]);
    else if (mark !== undefined || /^#{2,3} /.test(line) || blocks.length === 0)
      reasons.push(
        `Line “${line.slice(0, 60)}”: it does not fit; write “## Title {#name}”, then “### Part {#name}”.`,
      );
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function readBlock([heading = "", ...lines]: readonly string[], reasons: string[]): TemplateBlock {
  const [, , title = "", slug = "", minutes] = HEADING.exec(heading) ?? [];
  const items: TemplateItem[] = [];
  const anchors = new Map<number, string>();
  const plain: string[] = [];
  for (const line of lines) {
    const [, name, value] = ITEM.exec(line) ?? [];
    const [, digit, word, sentence] = ANCHOR.exec(line) ?? [];
    const level = RUBRIC_LEVELS.find((one) => String(one) === digit && RUBRIC_LEVEL_NAMES[one] === word);
    if (name !== undefined && value !== undefined) items.push({ name, value: oneLine(value) });
    else if (level !== undefined && sentence !== undefined && !anchors.has(level))
      anchors.set(level, oneLine(sentence));
    else if (/^(- |\d+\. |>)/.test(line))
      reasons.push(`Line “${line.slice(0, 60)}”: it does not fit; write “- name: value” or “1. Missing: …”.`);
    else plain.push(line);
  }
  const text = oneLine(unescapeLines(plain.join(" ")));
  if (text === "") reasons.push(`${slug}: a sentence is missing below the heading; write what it is.`);
  if (anchors.size > 0 && anchors.size < RUBRIC_LEVELS.length)
    reasons.push(`${slug}: write an anchor for each of the four levels.`);
  return {
    slug,
    title: oneLine(title),
    minutes: minutes === undefined ? null : Number(minutes),
    text,
    items,
    anchors: anchors.size === 0 ? null : perLevel((level) => anchors.get(level) ?? ""),
  };
}
