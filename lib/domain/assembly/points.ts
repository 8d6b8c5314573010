import type { Question } from "@/lib/domain/questions/question";
import { LEVELS, type Level } from "@/lib/domain/questions/subjects";
import { seededRandom } from "@/lib/domain/shared/random";
import type { BankQuestion } from "./assembly";
import { type KitRequest, type Topic, weightOfTopic } from "./request";

/** Levels are one logit apart: a prior, until a question has ratings of its own. */
function position(level: Level): number {
  return LEVELS.indexOf(level);
}

/** Where the question stands among the levels: the middle of those it is meant for, in logits. */
export function difficulty(question: Pick<Question, "levels">): number {
  if (question.levels.length === 0) return 0;
  return question.levels.reduce((sum, level) => sum + position(level), 0) / question.levels.length;
}

/**
 * Prior information of a question at a level, as a share of the most it can give: 1 where it is aimed at the
 * level exactly. The item information p(1 − p) of the one-parameter logistic model at the distance between
 * the two, times four (van der Linden, Linear Models for Optimal Test Design, 2005).
 */
export function priorInformation(question: Pick<Question, "levels">, level: Level): number {
  const chance = 1 / (1 + Math.exp(Math.abs(difficulty(question) - position(level))));
  return 4 * chance * (1 - chance);
}

const POINTS_PER_MINUTE = 10;
/** Minutes a change of question costs before it tells anything: few deep questions beat many shallow ones. */
const SETTLING = 2;
const MUST_HAVE = 20;

/** What each real use in the last twelve months takes off: little, so that it decides between equals only. */
const PER_USE = 1;
const MOST_OFF = 20;

/**
 * What a question is worth by itself: whole points, more the better it fits the level and fills the time, times
 * what its subject and competencies weigh. Never below nought: time is better filled than left empty.
 */
export function pointsOf({ question, use }: BankQuestion, request: KitRequest): number {
  const telling = POINTS_PER_MINUTE * Math.max(1, question.minutes - SETTLING);
  const told = Math.round(priorInformation(question, request.level) * telling * weightOf(question, request));
  const worn = Math.min(MOST_OFF, PER_USE * (use?.times ?? 0));
  return Math.max(0, told + (question.mustHave ? MUST_HAVE : 0) - worn);
}

/** Half by its subject, half by its competencies; a question without any counts by its subject alone. */
function weightOf(question: Question, request: KitRequest): number {
  const subject = weightOfTopic(request, `subject:${question.subject}`);
  if (question.competencies.length === 0) return subject;
  const topics = question.competencies.map((name): Topic => `competency:${name}`);
  const sum = topics.reduce((total, topic) => total + weightOfTopic(request, topic), 0);
  return (subject + sum / topics.length) / 2;
}

/** What the first, second, third question of a group adds on top: variety with diminishing returns. */
export const STEPS = {
  subject: [30, 10],
  competency: [20, 10],
  kind: [20],
  stack: [50, 30, 10],
} as const;

/** The groups whose steps a question can climb, as `group:name`. */
export function groupsOf(question: Question, request: KitRequest): readonly string[] {
  const groups = [`subject:${question.subject}`, `kind:${question.kind}`];
  for (const competency of new Set(question.competencies)) groups.push(`competency:${competency}`);
  if (request.stack !== null && question.stack.includes(request.stack)) groups.push(`stack:${request.stack}`);
  return groups;
}

const TIES = 1024;
/** More than the questions a kit can hold, so that all ties together stay under one point. */
const TIE_SHARE = 128;

/** Breaks ties by the seed alone: a multiple of 2⁻¹⁷ under 1/128, exact in binary and above the solver's tolerance. */
export function tieOf(slug: string, seed: string): number {
  return Math.floor(seededRandom(`${seed}/${slug}`)() * TIES) / TIES / TIE_SHARE;
}
