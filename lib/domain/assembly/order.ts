import type { BankEntry } from "@/lib/domain/kits/kit";
import type { Question } from "@/lib/domain/questions/question";
import type { Subject } from "@/lib/domain/questions/subjects";
import { difficulty } from "./points";

/**
 * Where a subject stands in the conversation: common ground first, then the daily craft, then the wide
 * questions, people last. The person who answers is warm by the time it gets hard, and ends on something
 * they can speak about freely.
 */
const STAGES: Record<Subject, number> = {
  fundamentals: 1,
  tooling: 2,
  node: 3,
  python: 3,
  java: 3,
  go: 3,
  php: 3,
  ruby: 3,
  csharp: 3,
  rust: 3,
  api: 4,
  database: 5,
  devops: 6,
  architecture: 7,
  security: 8,
  collaboration: 9,
  motivation: 10,
};
const WARM_UP = 0;
const VALUES = 11;

/**
 * The questions in the order they are asked: by stage, within a stage the easier first, then the shorter,
 * then by slug. Without a question on fundamentals the easiest behavioural one is the warm-up, unless it is
 * the only one about people, which then closes.
 */
export function inOrder<Entry extends BankEntry>(entries: readonly Entry[]): readonly Entry[] {
  const warmUp = warmUpOf(entries);
  const stage = (entry: Entry) => (entry === warmUp ? WARM_UP : stageOf(entry.question));
  return [...entries].sort((a, b) => stage(a) - stage(b) || easierFirst(a, b));
}

function stageOf(question: Question): number {
  return question.kind === "values" ? VALUES : STAGES[question.subject];
}

function warmUpOf(entries: readonly BankEntry[]): BankEntry | undefined {
  if (entries.some(({ question }) => question.subject === "fundamentals")) return undefined;
  const people = entries.filter(
    ({ question }) => question.kind === "behavioural" || question.kind === "values",
  );
  if (people.length < 2) return undefined;
  return people.filter(({ question }) => question.kind === "behavioural").sort(easierFirst)[0];
}

function easierFirst(a: BankEntry, b: BankEntry): number {
  return (
    difficulty(a.question) - difficulty(b.question) ||
    a.question.minutes - b.question.minutes ||
    (a.question.slug < b.question.slug ? -1 : 1)
  );
}
