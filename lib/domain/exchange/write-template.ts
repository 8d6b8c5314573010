import { RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { escapeLines, oneLine } from "./question-lines";
import type { TemplateBlock, TemplateDocument } from "./template-file";

/** A template as a Markdown file with front matter: LF, one trailing newline, the same bytes for the same template. */
export function writeTemplate({ type, head, sections }: TemplateDocument): string {
  const blocks = [block("##", head), ...sections.map((section) => block("###", section))];
  return `---\ntype: ${type}\n---\n${blocks.join("\n\n")}\n`;
}

function block(mark: string, { slug, title, minutes, text, items, anchors }: TemplateBlock): string {
  const attributes = [`#${slug}`, ...(minutes === null ? [] : [`minutes=${minutes}`])].join(" ");
  const parts = [
    `${mark} ${oneLine(title)} {${attributes}}\n${escapeLines(oneLine(text))}`,
    items.map(({ name, value }) => `- ${name}: ${oneLine(value)}`).join("\n"),
    anchors === null
      ? ""
      : RUBRIC_LEVELS.map(
          (level) => `${level}. ${RUBRIC_LEVEL_NAMES[level]}: ${oneLine(anchors[level])}`,
        ).join("\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
