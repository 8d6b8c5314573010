import { RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { type QuestionEntry, REFERENCE_HEADING, sampleHeading } from "./question-file";
import { escapeLines, oneLine, paragraphs } from "./question-lines";

/**
 * The question as a Markdown file with front matter: LF, one trailing newline, always the same bytes for the
 * same question. Line breaks inside one-line fields become blanks.
 */
export function writeQuestionFile({ question, rubric }: QuestionEntry): string {
  const must = question.mustHave ? " must" : "";
  const sections = [
    [REFERENCE_HEADING, question.reference],
    ...RUBRIC_LEVELS.map((level) => [sampleHeading(level), rubric.samples[level]]),
  ].map(([heading = "", text = ""]) => `${heading}\n${escapeLines(paragraphs(text))}`);

  const blocks = [
    `${frontMatter(question)}\n## ${oneLine(question.title)} {#${question.slug} minutes=${question.minutes}${must}}\n${quoted(question.prompt)}`,
    escapeLines(oneLine(question.purpose)),
    [
      ...items("key", question.keyPoints),
      ...items("probe", question.probes),
      ...items("sign", question.signs),
      ...items("warning", question.warnings),
    ].join("\n"),
    RUBRIC_LEVELS.map(
      (level) => `${level}. ${RUBRIC_LEVEL_NAMES[level]}: ${oneLine(rubric.anchors[level])}`,
    ).join("\n"),
    ...sections,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function frontMatter(question: QuestionEntry["question"]): string {
  const lines = [
    `subject: ${question.subject}`,
    `kind: ${question.kind}`,
    `levels: ${flow(question.levels)}`,
    `stack: ${flow(question.stack)}`,
    `competencies: ${flow(question.competencies)}`,
    `enemies: ${flow(question.enemies)}`,
    `topics: ${flow(question.topics)}`,
    ...(question.checked === null ? [] : [`checked: ${question.checked}`]),
    `references: ${flow(question.references.map((address) => JSON.stringify(address)))}`,
  ];
  return ["---", ...lines, "---"].join("\n");
}

function flow(values: readonly string[]): string {
  return `[${values.join(", ")}]`;
}

function quoted(text: string): string {
  return paragraphs(text)
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

function items(mark: string, values: readonly string[]): string[] {
  return values.map((value) => `- ${mark}: ${oneLine(value)}`);
}
