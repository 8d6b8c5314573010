import type { KitItem } from "@/lib/domain/kits/kit";
import type { Question } from "@/lib/domain/questions/question";
import { type Kind, LEVEL_NAMES, STACK_NAMES, SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import type { Bank, BankQuestion, Use } from "./assembly";
import { eligible } from "./eligible";
import { type KitRequest, type Topic, weightOfTopic } from "./request";
import { isMust, topicName, type Wish, wishesOf } from "./wishes";
import { listed, minutesText } from "./words";

/**
 * The chosen questions as kit items, in the order given. An item must stay when its question is disqualifying
 * or when no other item covers something that was asked for.
 */
export function kitItems(
  chosen: readonly BankQuestion[],
  bank: Bank,
  request: KitRequest,
): readonly KitItem[] {
  const usable = eligible(bank, request).map((entry) => entry.question);
  const musts = wishesOf(request, bank).filter(isMust);
  return chosen.map((chosenOne) => {
    // How a question was used is not part of a kit.
    const { use, ...entry } = chosenOne;
    const { question } = entry;
    const others = chosen.filter((other) => other !== chosenOne).map((other) => other.question);
    const alone = musts.filter((must) => must.covers(question) && !others.some(must.covers));
    return {
      ...entry,
      minutes: question.minutes,
      mustHave: question.mustHave || alone.length > 0,
      reasons: reasonsOf(question, { others, alone, usable, request, use: use ?? null }),
    };
  });
}

const ONLY_OF_KIND: Record<Kind, string> = {
  technical: "The only technical question in this kit; you asked for one.",
  behavioural: "The only behavioural question in this kit; you asked for one.",
  situational: "The only situational question in this kit; you asked for one.",
  values: "The only question on values in this kit; you asked for one.",
  reverse: "The candidate's own question.",
};

type Facts = {
  readonly others: readonly Question[];
  /** Musts that no other item covers. */
  readonly alone: readonly Wish[];
  readonly usable: readonly Question[];
  readonly request: KitRequest;
  readonly use: Use | null;
};

/** Why a question is here, in sentences that can be checked against the bank; the weightiest first. */
function reasonsOf(question: Question, { others, alone, usable, request, use }: Facts): readonly string[] {
  const reasons: string[] = [];
  const level = LEVEL_NAMES[request.level].toLowerCase();
  if (request.pinned.includes(question.slug)) reasons.push("You pinned this question.");
  const onlyOnes = alone.filter((must) => must.sort !== "kind");
  const nowhereElse = onlyOnes.filter((must) => usable.filter(must.covers).length === 1);
  const notHere = onlyOnes.filter((must) => !nowhereElse.includes(must));
  if (nowhereElse.length > 0) {
    reasons.push(`The only question in the bank that covers ${named(nowhereElse)}, which you asked for.`);
  }
  if (notHere.length > 0) {
    reasons.push(`The only question in this kit that covers ${named(notHere)}, which you asked for.`);
  }
  if (onlyOnes.length < alone.length) reasons.push(ONLY_OF_KIND[question.kind]);
  if (question.mustHave) reasons.push(`Missing its point is disqualifying at ${level} level.`);
  if (request.stack !== null && question.stack.includes(request.stack)) {
    reasons.push(`Written for ${STACK_NAMES[request.stack]}, the stack you asked for.`);
  }
  if (alone.length === 0 && others.every((other) => other.subject !== question.subject)) {
    reasons.push(`Brings in ${SUBJECT_NAMES[question.subject]}, which nothing else in this kit touches.`);
  }
  if (!question.levels.includes(request.level)) {
    const meant = listed(question.levels.map((name) => LEVEL_NAMES[name].toLowerCase()));
    reasons.push(`Written for ${meant} level; this kit is for ${level}.`);
  }
  const weighty = weightyTopics(question, request);
  if (weighty.length > 0) reasons.push(`Counts for more: you gave ${listed(weighty)} more weight.`);
  if (use) reasons.push(usedText(use));
  return [...reasons, coverage(question)];
}

function weightyTopics(question: Question, request: KitRequest): readonly string[] {
  const topics: readonly Topic[] = [
    `subject:${question.subject}`,
    ...question.competencies.map((name): Topic => `competency:${name}`),
  ];
  return topics.filter((topic) => weightOfTopic(request, topic) > 1).map(topicName);
}

function usedText({ times, daysAgo }: Use): string {
  const often = times === 1 ? "once" : times === 2 ? "twice" : `${times} times`;
  const last =
    daysAgo === 0 ? "last today" : daysAgo === 1 ? "last yesterday" : `not in the last ${daysAgo} days`;
  return `Asked ${often} in the last twelve months, ${last}.`;
}

function coverage(question: Question): string {
  const names = question.competencies.map((competency) => COMPETENCY_NAMES[competency]);
  return `Covers ${listed([SUBJECT_NAMES[question.subject], ...names])} in ${minutesText(question.minutes)}.`;
}

function named(musts: readonly Wish[]): string {
  return listed(musts.map((must) => must.name));
}
