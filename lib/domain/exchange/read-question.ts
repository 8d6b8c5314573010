import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { type QuestionEntry, REFERENCE_HEADING, SECTION_HEADINGS, sampleHeading } from "./question-file";
import { paragraphs, unescapeLines } from "./question-lines";
import { readFrontMatter } from "./read-front-matter";
import { perLevel, readQuestionHead } from "./read-question-head";

/** Characters. The longest file a person would write is a tenth of it. */
const LONGEST_FILE = 200_000;
const FILE = /^---\n([\s\S]*?\n)??---\n([\s\S]*)$/;

/**
 * Reads one question file. `slug` is the file's name without `.md`. Refuses with one sentence per fault, each
 * naming the field and what to do about it. Windows line ends and a byte order mark are taken as they come.
 */
export function readQuestionFile(slug: string, text: string): Result<QuestionEntry, string[]> {
  if (text.length > LONGEST_FILE)
    return refuse([`File: it has over ${LONGEST_FILE} characters; keep one question per file.`]);
  const parts = FILE.exec(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  if (parts === null)
    return refuse([
      "Front matter: it is missing; start the file with a line “---” and close it with another.",
    ]);
  const reasons: string[] = [];
  const front = readFrontMatter(parts[1] ?? "", reasons);
  const sections = splitSections((parts[2] ?? "").split("\n"), reasons);
  const head = readQuestionHead(slug, sections.get("") ?? [], reasons);
  const section = (heading: string) => {
    const value = unescapeLines(paragraphs((sections.get(heading) ?? []).join("\n")));
    if (value === "")
      reasons.push(`${heading.slice(4)}: it is missing; write it under the line “${heading}”.`);
    return value;
  };
  const reference = section(REFERENCE_HEADING);
  const samples = perLevel((level) => section(sampleHeading(level)));
  if (front === null || head === null || reasons.length > 0) return refuse(reasons);
  return ok({
    question: { ...head.question, ...front, slug, reference },
    rubric: { anchors: head.anchors, samples },
  });
}

/** Lines by the `###` heading they stand under; those before the first heading under "". */
function splitSections(lines: readonly string[], reasons: string[]): Map<string, string[]> {
  let current: string[] = [];
  const sections = new Map([["", current]]);
  for (const line of lines) {
    const heading = line.trimEnd();
    if (!heading.startsWith("### ")) current.push(line);
    else {
      if (sections.has(heading)) reasons.push(`${heading.slice(4)}: it stands there twice; keep one.`);
      if (!SECTION_HEADINGS.includes(heading))
        reasons.push(`${heading.slice(4)}: this heading is unknown; use ${SECTION_HEADINGS.join(", ")}.`);
      current = [];
      sections.set(heading, current);
    }
  }
  return sections;
}
