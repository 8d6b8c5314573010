import "server-only";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { PastRun } from "@/lib/domain/practice/history";
import type { PracticeQuestion } from "@/lib/domain/practice/pick";
import { type PracticeRun, type RunView, runView } from "@/lib/domain/practice/run";
import type { Kind, Stack, Subject } from "@/lib/domain/questions/subjects";
import type { Instant } from "@/lib/domain/shared/time";
import { databaseNow, read, type Transaction } from "../client";
import { NotFound } from "../errors";
import { libraryQuestion } from "../schema/library";
import { practiceRun } from "../schema/practice";
import type { PersonScope } from "../scope";

/** What a person sees before they start: the questions there are, and what they did so far. */
export type PracticeHome = {
  readonly bank: readonly PracticeQuestion[];
  /** Newest first. */
  readonly history: readonly PastRun[];
  readonly now: Instant;
};

export function getPracticeHome(scope: PersonScope): Promise<PracticeHome> {
  return read(scope, async (tx) => ({
    bank: await practiceBank(tx),
    history: await historyOf(tx, scope),
    now: await databaseNow(tx),
  }));
}

/** A run as far as its owner may see it now. Unknown and another person's are the same NotFound. */
export function getRun(scope: PersonScope, runId: string): Promise<RunView> {
  return read(scope, async (tx) => {
    const [row] = await tx
      .select({ ...RUN, question: libraryQuestion.question, rubric: libraryQuestion.rubric })
      .from(practiceRun)
      .innerJoin(libraryQuestion, ASKED)
      .where(mine(scope, runId));
    if (!row) throw new NotFound("practice run");
    return runView(asRun(row), row.question, row.rubric);
  });
}

/** The newest revision of a question that is still offered, inside the caller's transaction. */
export async function findLibraryQuestion(
  tx: Transaction,
  slug: string,
): Promise<{ readonly revision: number; readonly kind: Kind } | undefined> {
  const [found] = await tx
    .select({ revision: libraryQuestion.revision, kind: QUESTION.kind })
    .from(libraryQuestion)
    .where(and(eq(libraryQuestion.slug, slug), isNull(libraryQuestion.retiredAt)))
    .orderBy(desc(libraryQuestion.revision))
    .limit(1);
  return found;
}

/** The columns of a run, for `asRun`. */
export const RUN = {
  id: practiceRun.id,
  slug: practiceRun.slug,
  answer: practiceRun.answer,
  predicted: practiceRun.predicted,
  answeredAt: practiceRun.answeredAt,
  score: practiceRun.score,
  scoredAt: practiceRun.scoredAt,
};

type RunRow = Pick<typeof practiceRun.$inferSelect, keyof typeof RUN>;

export function asRun(row: RunRow): PracticeRun {
  const { id, slug, answer, predicted, answeredAt, score, scoredAt } = row;
  const saved = answer !== null && predicted !== null && answeredAt !== null;
  return {
    id,
    slug,
    answer: saved ? { text: answer, predicted, at: answeredAt.getTime() } : null,
    score: score !== null && scoredAt !== null ? { level: score, at: scoredAt.getTime() } : null,
  };
}

export function mine(scope: PersonScope, runId: string) {
  return and(eq(practiceRun.id, runId), eq(practiceRun.personId, scope.personId));
}

const ASKED = and(
  eq(libraryQuestion.slug, practiceRun.slug),
  eq(libraryQuestion.revision, practiceRun.revision),
);

const QUESTION = {
  title: sql<string>`${libraryQuestion.question}->>'title'`,
  subject: sql<Subject>`${libraryQuestion.question}->>'subject'`,
  kind: sql<Kind>`${libraryQuestion.question}->>'kind'`,
};

function practiceBank(tx: Transaction): Promise<PracticeQuestion[]> {
  return tx
    .selectDistinctOn([libraryQuestion.slug], {
      ...QUESTION,
      slug: libraryQuestion.slug,
      prompt: sql<string>`${libraryQuestion.question}->>'prompt'`,
      stack: sql<readonly Stack[]>`${libraryQuestion.question}->'stack'`,
      minutes: sql<number>`(${libraryQuestion.question}->>'minutes')::int`,
    })
    .from(libraryQuestion)
    .where(isNull(libraryQuestion.retiredAt))
    .orderBy(asc(libraryQuestion.slug), desc(libraryQuestion.revision));
}

async function historyOf(tx: Transaction, scope: PersonScope): Promise<PastRun[]> {
  const rows = await tx
    .select({ ...RUN, title: QUESTION.title, subject: QUESTION.subject, createdAt: practiceRun.createdAt })
    .from(practiceRun)
    .innerJoin(libraryQuestion, ASKED)
    .where(eq(practiceRun.personId, scope.personId))
    .orderBy(desc(practiceRun.createdAt), desc(practiceRun.id));
  return rows.map(({ title, subject, createdAt, ...row }) => {
    const { id, slug, answer, score } = asRun(row);
    return {
      id,
      slug,
      title,
      subject,
      state: score ? "done" : answer ? "scoring" : "answering",
      startedAt: createdAt.getTime(),
      scoredAt: score?.at ?? null,
      predicted: score && answer ? answer.predicted : null,
      score: score?.level ?? null,
    };
  });
}
