import type { Question } from "@/lib/domain/questions/question";
import type { Level } from "@/lib/domain/questions/subjects";
import { LEVELS } from "@/lib/domain/questions/subjects";
import { difficulty } from "./points";
import type { KitRequest } from "./request";
import { isOn, topicName } from "./wishes";
import { minutesText } from "./words";

/** Something the questions of a kit may add up to at most. The minutes of a kit are not among them. */
export type Limit = {
  readonly key: string;
  /** What the kit keeps to, inside a sentence: "at most 10 minutes of Node.js". */
  readonly name: string;
  readonly amount: (question: Question) => number;
  readonly most: number;
};

/** Shares, hard questions and the level. The last is |mean difficulty − level| ≤ tolerance, as two straight lines. */
export function limitsOf(request: KitRequest): readonly Limit[] {
  const shares = request.shares.flatMap(({ topic, most }) =>
    most === null
      ? []
      : [
          {
            key: `most:${topic}`,
            name: `at most ${minutesText(most)} of ${topicName(topic)}`,
            amount: (question: Question) => (isOn(topic, question) ? question.minutes : 0),
            most,
          },
        ],
  );
  return [...shares, ...hardLimit(request), ...levelLimits(request)];
}

/** True for a question whose difficulty lies above the level. */
export function isHard(question: Question, level: Level): boolean {
  return difficulty(question) > LEVELS.indexOf(level);
}

export function keeps(limit: Limit, questions: readonly Question[]): boolean {
  return questions.reduce((sum, question) => sum + limit.amount(question), 0) <= limit.most;
}

function hardLimit({ mostHard, level }: KitRequest): readonly Limit[] {
  if (mostHard === null) return [];
  const count =
    mostHard === 0
      ? "no hard question"
      : mostHard === 1
        ? "one hard question at most"
        : `at most ${mostHard} hard questions`;
  return [
    { key: "hard", name: count, amount: (question) => (isHard(question, level) ? 1 : 0), most: mostHard },
  ];
}

/** Twelfths of a level, so that every amount is whole: levels are one apart and a question has at most four. */
const PARTS = 12;

function levelLimits({ tolerance, level }: KitRequest): readonly Limit[] {
  if (tolerance === null) return [];
  const target = LEVELS.indexOf(level);
  const name = "a mean difficulty near the level";
  const slack = Math.round(tolerance * PARTS);
  const off = (question: Question) => Math.round((difficulty(question) - target) * PARTS);
  return [
    { key: "above", name, amount: (question) => off(question) - slack, most: 0 },
    { key: "below", name, amount: (question) => -off(question) - slack, most: 0 },
  ];
}
