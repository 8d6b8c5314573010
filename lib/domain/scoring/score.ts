import { RUBRIC_LEVELS, type RubricLevel } from "@/lib/domain/rubrics/levels";
import { COMPETENCIES, type Competency } from "@/lib/domain/shared/competencies";

/** 0 is "not assessed": missing data, never a low score. */
export const NOT_ASSESSED = 0;
export const SCORES = [NOT_ASSESSED, ...RUBRIC_LEVELS] as const;
export type Score = typeof NOT_ASSESSED | RubricLevel;

/** What a score is for: `question:<slug>` or `competency:<name>`. */
export type Target = `question:${string}` | `competency:${Competency}`;

export function questionTarget(slug: string): Target {
  return `question:${slug}`;
}

export function competencyTarget(competency: Competency): Target {
  return `competency:${competency}`;
}

/** The slug of a question target, or null for a competency. */
export function questionOf(target: Target): string | null {
  return target.startsWith("question:") ? target.slice("question:".length) : null;
}

/** Everything one interviewer owes a score for: each scored question, then the five competencies. */
export function targetsOf(scoredQuestions: readonly string[]): readonly Target[] {
  return [...scoredQuestions.map(questionTarget), ...COMPETENCIES.map(competencyTarget)];
}

/** Whether a text from outside has the form of a target; whether the kit has it is another question. */
export function isTarget(text: string): text is Target {
  return /^question:[a-z0-9-]+$/.test(text) || COMPETENCIES.some((name) => text === competencyTarget(name));
}
