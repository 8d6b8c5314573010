/** A line that would be taken for structure: a heading, an item, a quotation or a numbered anchor. */
const STRUCTURE = /^\\*(?:#{2,3} |- |>|\d+\. )/;

/** Any white space becomes one blank, so that the text fits on a line of its own. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Ends of lines trimmed, at most one empty line between paragraphs, none around them. */
export function paragraphs(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Puts a backslash before a line that would otherwise be read as structure. */
export function escapeLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (STRUCTURE.test(line) ? `\\${line}` : line))
    .join("\n");
}

/** Undoes `escapeLines`. */
export function unescapeLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (line.startsWith("\\") && STRUCTURE.test(line) ? line.slice(1) : line))
    .join("\n");
}
