import type { Question } from "@/lib/domain/questions/question";
import {
  KIND_NAMES,
  KINDS,
  LEVEL_NAMES,
  LEVELS,
  type Level,
  STACK_NAMES,
  STACKS,
  SUBJECT_NAMES,
  SUBJECTS,
} from "@/lib/domain/questions/subjects";

type Counted = Pick<Question, "subject" | "kind" | "levels" | "stack">;

/**
 * How many questions there are per subject, kind and level, as a plain-text table: a row per subject and kind that
 * occurs, a row per subject, and the totals by kind and by stack. A question counts once in the column
 * "Questions" and once in every level it is meant for.
 */
export function summariseLibrary(questions: readonly Counted[]): string {
  const rows = [
    row("Subject", "Kind", [...LEVELS.map((level) => LEVEL_NAMES[level]), "Questions"]),
    ...SUBJECTS.flatMap((subject) => {
      const own = questions.filter((question) => question.subject === subject);
      const kinds = KINDS.filter((kind) => own.some((question) => question.kind === kind));
      return [
        row(SUBJECT_NAMES[subject], "all", counts(own)),
        ...kinds.map((kind) =>
          row("", KIND_NAMES[kind], counts(own.filter((question) => question.kind === kind))),
        ),
      ];
    }),
    row("All subjects", "all", counts(questions)),
    ...KINDS.map((kind) =>
      row("", KIND_NAMES[kind], counts(questions.filter((question) => question.kind === kind))),
    ),
    ...STACKS.map((stack, index) =>
      row(
        index === 0 ? "By stack" : "",
        STACK_NAMES[stack],
        counts(questions.filter((question) => question.stack.includes(stack))),
      ),
    ),
  ];
  return rows.join("\n");
}

/** Questions meant for a level. */
export function atLevel<Any extends Pick<Question, "levels">>(
  questions: readonly Any[],
  level: Level,
): Any[] {
  return questions.filter((question) => question.levels.includes(level));
}

function counts(questions: readonly Counted[]): string[] {
  return [...LEVELS.map((level) => atLevel(questions, level).length), questions.length].map(String);
}

function row(first: string, second: string, cells: readonly string[]): string {
  return [first.padEnd(14), second.padEnd(26), ...cells.map((cell) => cell.padStart(11))].join("").trimEnd();
}
