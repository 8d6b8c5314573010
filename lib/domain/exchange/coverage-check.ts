import type { Question } from "@/lib/domain/questions/question";
import { LEVELS, STACKS, type Subject } from "@/lib/domain/questions/subjects";
import { atLevel } from "./library-summary";

type Covering = Pick<Question, "slug" | "topics">;
type Spread = Pick<Question, "subject" | "kind" | "levels" | "stack">;

const FEWEST_PER_CELL = 3;
const FEWEST_PER_STACK = 5;
const FEWEST_BEHAVIOURAL = 35;

/**
 * What is missing between the topics a library must answer and its questions: `coverage` names one question per
 * topic id, and that question lists the id among its topics. A sentence per fault; empty when all are answered.
 */
export function checkCoverage(
  topicIds: readonly string[],
  coverage: Readonly<Record<string, string>>,
  questions: readonly Covering[],
): string[] {
  const reasons = topicIds
    .filter((id) => coverage[id] === undefined)
    .map((id) => `Topic ${id}: no question is named; add it to the coverage.`);
  for (const [id, slug] of Object.entries(coverage)) {
    const question = questions.find((one) => one.slug === slug);
    if (!topicIds.includes(id)) reasons.push(`Topic ${id}: it is not on the list; take it out.`);
    if (question === undefined) reasons.push(`Topic ${id}: there is no question ${slug}; name another.`);
    else if (!question.topics.includes(id))
      reasons.push(`Topic ${id}: ${slug} does not list it among its topics; add it.`);
  }
  for (const { slug, topics } of questions)
    for (const id of topics.filter((one) => !topicIds.includes(one)))
      reasons.push(`${slug}: the topic ${id} is not on the list; take it out.`);
  return reasons;
}

/** Where a library is too thin, a sentence each: cells of subject and level, stacks, and questions about conduct. */
export function checkSpread(subjects: readonly Subject[], questions: readonly Spread[]): string[] {
  const reasons: string[] = [];
  const want = (name: string, found: number, least: number) => {
    if (found < least) reasons.push(`${name}: ${found} found; write at least ${least}.`);
  };
  for (const subject of subjects) {
    const own = questions.filter((question) => question.subject === subject);
    for (const level of LEVELS) want(`${subject}, ${level}`, atLevel(own, level).length, FEWEST_PER_CELL);
  }
  for (const stack of STACKS)
    want(stack, questions.filter((question) => question.stack.includes(stack)).length, FEWEST_PER_STACK);
  const conduct = questions.filter(({ kind }) => kind === "behavioural" || kind === "situational");
  want("behavioural or situational", conduct.length, FEWEST_BEHAVIOURAL);
  return reasons;
}
