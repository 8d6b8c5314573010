import type { Role } from "@/lib/domain/loops/loop";
import { LEVELS, STACKS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { readTemplate } from "./read-template";
import { listItem } from "./template-file";
import { namesOf, unknownLines } from "./template-lines";
import { writeTemplate } from "./write-template";

const LINES = ["levels", "stack", "own"];
const NO_STACK = "none";

/** Reads `backend-node.md` and its like; `slug` is the name of the file. Refuses with a sentence per fault. */
export function readRoleFile(slug: string, text: string): Result<Role, string[]> {
  const read = readTemplate(slug, text);
  if (!read.ok) return read;
  const { type, head, sections } = read.value;
  const reasons = unknownLines(head, LINES);
  if (type !== "role") reasons.push(`${slug}: the type is ${type}; write “type: role”.`);
  if (sections.length > 0 || head.anchors || head.minutes !== null)
    reasons.push(`${slug}: a role has neither parts nor anchors nor minutes; take them out.`);
  const levels = namesOf(head, "levels", LEVELS, reasons);
  const own = namesOf(head, "own", SUBJECTS, reasons);
  const [stack = NO_STACK, ...more] = namesOf(head, "stack", [...STACKS, NO_STACK] as const, reasons);
  if (more.length > 0) reasons.push(`${slug}: name one stack, or ${NO_STACK}.`);
  if (reasons.length > 0) return refuse(reasons);
  return ok({
    slug,
    title: head.title,
    purpose: head.text,
    stack: stack === NO_STACK ? null : stack,
    levels,
    own,
  });
}

export function writeRoleFile({ slug, title, purpose, stack, levels, own }: Role): string {
  const items = [listItem("levels", levels), listItem("stack", [stack ?? NO_STACK]), listItem("own", own)];
  return writeTemplate({
    type: "role",
    head: { slug, title, minutes: null, text: purpose, items, anchors: null },
    sections: [],
  });
}
