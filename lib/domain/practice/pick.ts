import { isScored, type Question } from "@/lib/domain/questions/question";
import { STACKS, type Stack, SUBJECTS, type Subject } from "@/lib/domain/questions/subjects";
import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import type { Instant } from "@/lib/domain/shared/time";
import { type DonePast, isDone, type PastRun } from "./history";

/** What choosing needs to know of a question: nothing of its rubric. */
export type PracticeQuestion = Pick<
  Question,
  "slug" | "title" | "prompt" | "subject" | "kind" | "stack" | "minutes"
>;

export type PickReason =
  | { readonly kind: "due"; readonly score: RubricLevel; readonly lastAt: Instant }
  | { readonly kind: "new-subject"; readonly subject: Subject }
  | { readonly kind: "new-question"; readonly subject: Subject }
  | { readonly kind: "longest-ago"; readonly lastAt: Instant };

export type Picked = { readonly question: PracticeQuestion; readonly reason: PickReason };

const DAY = 86_400_000;
/** After how long an answer of this level is due again: the weaker it was, the sooner. */
const DUE_AFTER: Readonly<Record<RubricLevel, number>> = { 1: DAY, 2: 3 * DAY, 3: 14 * DAY, 4: 45 * DAY };

/**
 * The one question to practise now, or null for an empty bank. In this order: what is due again, the weakest
 * and then the longest waiting first; a subject not yet tried; the least practised subject's next new question;
 * the question answered longest ago. Never the subject of the last run while another is left, and nothing
 * that lies open in the history while anything else is left. Ties go by minutes, then by name.
 */
export function pickQuestion(
  bank: readonly PracticeQuestion[],
  history: readonly PastRun[],
  stack: Stack | null,
  now: Instant,
): Picked | null {
  const fitting = bank
    .filter((question) => isScored(question) && fits(question, stack))
    .toSorted(gentleFirst);
  const open = new Set(history.filter((run) => run.state !== "done").map((run) => run.slug));
  const closed = fitting.filter((question) => !open.has(question.slug));
  const free = closed.length > 0 ? closed : fitting;
  const last = history.toSorted((a, b) => b.startedAt - a.startedAt)[0]?.subject;
  const others = free.filter((question) => question.subject !== last);
  const seen = latestScores(history);
  return (
    pickDue(others, seen, now) ??
    pickNew(others, history, stack, seen) ??
    pickDue(free, seen, now) ??
    pickNew(free, history, stack, seen) ??
    pickOldest(others, seen) ??
    pickOldest(free, seen)
  );
}

/** Questions without a stack fit every stack; without a wish everything fits. */
function fits(question: PracticeQuestion, stack: Stack | null): boolean {
  return stack === null || question.stack.length === 0 || question.stack.includes(stack);
}

function gentleFirst(a: PracticeQuestion, b: PracticeQuestion): number {
  return a.minutes - b.minutes || (a.slug < b.slug ? -1 : 1);
}

function latestScores(history: readonly PastRun[]): ReadonlyMap<string, DonePast> {
  const inOrder = history.filter(isDone).toSorted((a, b) => a.scoredAt - b.scoredAt);
  return new Map(inOrder.map((run) => [run.slug, run]));
}

function pickDue(
  bank: readonly PracticeQuestion[],
  seen: ReadonlyMap<string, DonePast>,
  now: Instant,
): Picked | null {
  const due = bank.flatMap((question) => {
    const run = seen.get(question.slug);
    return run && now - run.scoredAt >= DUE_AFTER[run.score] ? [{ question, run }] : [];
  });
  const [first] = due.toSorted((a, b) => a.run.score - b.run.score || a.run.scoredAt - b.run.scoredAt);
  if (!first) return null;
  return {
    question: first.question,
    reason: { kind: "due", score: first.run.score, lastAt: first.run.scoredAt },
  };
}

function pickNew(
  bank: readonly PracticeQuestion[],
  history: readonly PastRun[],
  stack: Stack | null,
  seen: ReadonlyMap<string, DonePast>,
): Picked | null {
  const times = (subject: Subject) => history.filter((run) => run.subject === subject).length;
  const lastTime = (subject: Subject) =>
    Math.max(0, ...history.filter((run) => run.subject === subject).map((run) => run.startedAt));
  const fresh = bank.filter((question) => !seen.has(question.slug));
  const subjects = subjectsFor(stack)
    .filter((subject) => fresh.some((question) => question.subject === subject))
    .toSorted((a, b) => times(a) - times(b) || lastTime(a) - lastTime(b));
  const [subject] = subjects;
  const question = fresh.find((one) => one.subject === subject);
  if (!subject || !question) return null;
  return { question, reason: { kind: times(subject) === 0 ? "new-subject" : "new-question", subject } };
}

/** The stack that was asked for first, languages last when none was. */
function subjectsFor(stack: Stack | null): readonly Subject[] {
  const isLanguage = (subject: Subject) => STACKS.some((one) => one === subject);
  const rank = (subject: Subject) => (subject === stack ? 0 : isLanguage(subject) ? 2 : 1);
  return SUBJECTS.toSorted((a, b) => rank(a) - rank(b));
}

function pickOldest(bank: readonly PracticeQuestion[], seen: ReadonlyMap<string, DonePast>): Picked | null {
  const answered = bank.flatMap((question) => {
    const run = seen.get(question.slug);
    return run ? [{ question, run }] : [];
  });
  const [first] = answered.toSorted((a, b) => a.run.scoredAt - b.run.scoredAt);
  return first
    ? { question: first.question, reason: { kind: "longest-ago", lastAt: first.run.scoredAt } }
    : null;
}
