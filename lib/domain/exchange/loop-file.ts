import { type Loop, OWN, type Round } from "@/lib/domain/loops/loop";
import { KINDS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { readTemplate } from "./read-template";
import { listItem, type TemplateBlock } from "./template-file";
import { namesOf, unknownLines } from "./template-lines";
import { writeTemplate } from "./write-template";

const LINES = ["subjects", "kinds", "competencies"];

/** Reads `four-rounds.md` and its like; `slug` is the name of the file. Refuses with a sentence per fault. */
export function readLoopFile(slug: string, text: string): Result<Loop, string[]> {
  const read = readTemplate(slug, text);
  if (!read.ok) return read;
  const { type, head, sections } = read.value;
  const reasons = unknownLines(head, []);
  if (type !== "loop") reasons.push(`${slug}: the type is ${type}; write “type: loop”.`);
  if (head.anchors || head.minutes !== null)
    reasons.push(`${slug}: the loop itself has neither anchors nor minutes; its rounds have.`);
  if (sections.length === 0) reasons.push(`${slug}: it has no rounds; write “### Title {#name minutes=45}”.`);
  const rounds = sections.map((section) => readRound(section, reasons));
  if (reasons.length > 0) return refuse(reasons);
  return ok({ slug, title: head.title, purpose: head.text, rounds });
}

function readRound(section: TemplateBlock, reasons: string[]): Round {
  reasons.push(...unknownLines(section, LINES));
  if (section.anchors) reasons.push(`${section.slug}: a round has no anchors; take them out.`);
  if (section.minutes === null)
    reasons.push(`${section.slug}: it has no minutes; write them into the heading.`);
  return {
    slug: section.slug,
    title: section.title,
    purpose: section.text,
    minutes: section.minutes ?? 0,
    subjects: namesOf(section, "subjects", [...SUBJECTS, OWN] as const, reasons),
    kinds: namesOf(section, "kinds", KINDS, reasons),
    competencies: namesOf(section, "competencies", COMPETENCIES, reasons),
  };
}

export function writeLoopFile({ slug, title, purpose, rounds }: Loop): string {
  return writeTemplate({
    type: "loop",
    head: { slug, title, minutes: null, text: purpose, items: [], anchors: null },
    sections: rounds.map((round) => ({
      slug: round.slug,
      title: round.title,
      minutes: round.minutes,
      text: round.purpose,
      items: [
        listItem("subjects", round.subjects),
        listItem("kinds", round.kinds),
        listItem("competencies", round.competencies),
      ],
      anchors: null,
    })),
  });
}
