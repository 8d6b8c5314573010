import type { Question } from "@/lib/domain/questions/question";
import type { Subject } from "@/lib/domain/questions/subjects";
import type { Anchors, RubricLevel } from "@/lib/domain/rubrics/levels";
import type { Rubric } from "@/lib/domain/rubrics/rubric";
import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { Instant } from "@/lib/domain/shared/time";

export const ANSWER_MAX = 20_000;

/** What a person said, and which level they expected it to be. Saved together, before anything is revealed. */
export type Answer = { readonly text: string; readonly predicted: RubricLevel; readonly at: Instant };

/** A candidate alone with one revision of a question. Answered once, then scored once. */
export type PracticeRun = {
  readonly id: string;
  readonly slug: string;
  readonly answer: Answer | null;
  readonly score: { readonly level: RubricLevel; readonly at: Instant } | null;
};

type Asked = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly prompt: string;
  readonly subject: Subject;
  readonly minutes: number;
};

type Revealed = Asked & {
  readonly answer: string;
  readonly keyPoints: readonly string[];
  readonly anchors: Anchors;
  readonly reference: string;
};

/** What a browser receives of a run: an allow-list that grows with what the person has saved. */
export type RunView =
  | (Asked & { readonly state: "answering" })
  | (Revealed & { readonly state: "scoring" })
  | (Revealed & {
      readonly state: "done";
      readonly predicted: RubricLevel;
      readonly score: RubricLevel;
      readonly samples: Rubric["samples"];
    });

/** Nothing that would help to answer leaves before the answer is in, and the expectation only after the score. */
export function runView(run: PracticeRun, question: Question, rubric: Rubric): RunView {
  const { id, slug, answer, score } = run;
  const { title, prompt, subject, minutes } = question;
  const asked: Asked = { id, slug, title, prompt, subject, minutes };
  if (!answer) return { state: "answering", ...asked };
  const revealed: Revealed = {
    ...asked,
    answer: answer.text,
    keyPoints: question.keyPoints,
    anchors: rubric.anchors,
    reference: question.reference,
  };
  if (!score) return { state: "scoring", ...revealed };
  return {
    state: "done",
    ...revealed,
    predicted: answer.predicted,
    score: score.level,
    samples: rubric.samples,
  };
}

export type RunRefusal = "already-answered" | "not-answered" | "already-scored";

/** `same` when the very same was saved before: a form sent twice is no error. */
export type Step = { readonly same: boolean };

/** What was seen after the answer would flow into another one, so it stays as it is. */
export function mayAnswer(
  run: PracticeRun,
  sent: { readonly text: string; readonly predicted: RubricLevel },
): Result<Step, RunRefusal> {
  if (!run.answer) return ok({ same: false });
  const same = run.answer.text === sent.text && run.answer.predicted === sent.predicted;
  return same ? ok({ same }) : refuse("already-answered");
}

/** One's own score stands: the first judgement is the one to learn from. */
export function mayScore(run: PracticeRun, level: RubricLevel): Result<Step, RunRefusal> {
  if (!run.answer) return refuse("not-answered");
  if (!run.score) return ok({ same: false });
  return run.score.level === level ? ok({ same: true }) : refuse("already-scored");
}
