import type { Anchors } from "@/lib/domain/rubrics/levels";
import { COMPETENCIES, type Competency } from "@/lib/domain/shared/competencies";
import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { readTemplate } from "./read-template";
import { unknownLines, valuesOf } from "./template-lines";
import { writeTemplate } from "./write-template";

/** A competency as people read about it: what it means, where it shows, and its four levels. */
export type CompetencyGuide = {
  readonly competency: Competency;
  readonly title: string;
  readonly meaning: string;
  /** Things to listen for, wherever they come up. */
  readonly hear: readonly string[];
  /** What is easily taken for it and must not count. */
  readonly ignore: readonly string[];
  readonly anchors: Anchors;
};

const LINES = ["hear", "ignore"] as const;

/** Reads `ownership.md` and its like; `slug` is the name of the file. Refuses with a sentence per fault. */
export function readCompetencyFile(slug: string, text: string): Result<CompetencyGuide, string[]> {
  const read = readTemplate(slug, text);
  if (!read.ok) return read;
  const { type, head, sections } = read.value;
  const competency = COMPETENCIES.find((one) => one === slug);
  const reasons = unknownLines(head, LINES);
  if (type !== "competency") reasons.push(`${slug}: the type is ${type}; write “type: competency”.`);
  if (sections.length > 0) reasons.push(`${slug}: it has parts; a competency has none.`);
  if (head.minutes !== null) reasons.push(`${slug}: a competency takes no minutes; take them out.`);
  for (const line of LINES)
    if (valuesOf(head, line).length < 2) reasons.push(`${slug}: write at least two lines “- ${line}: …”.`);
  if (!competency || !head.anchors || reasons.length > 0)
    return refuse([
      ...reasons,
      ...(competency ? [] : [`${slug}: there is no such competency.`]),
      ...(head.anchors ? [] : [`${slug}: its four anchors are missing; write “1. Missing: …” and on.`]),
    ]);
  return ok({
    competency,
    title: head.title,
    meaning: head.text,
    hear: valuesOf(head, "hear"),
    ignore: valuesOf(head, "ignore"),
    anchors: head.anchors,
  });
}

export function writeCompetencyFile(guide: CompetencyGuide): string {
  const items = LINES.flatMap((name) => guide[name].map((value) => ({ name, value })));
  const { competency: slug, title, meaning: text, anchors } = guide;
  return writeTemplate({
    type: "competency",
    head: { slug, title, minutes: null, text, items, anchors },
    sections: [],
  });
}
