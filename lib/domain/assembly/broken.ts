import { LEVEL_NAMES, STACK_NAMES } from "@/lib/domain/questions/subjects";
import type { BankQuestion } from "./assembly";
import { areEnemies, type Barrier, barrier } from "./eligible";
import { type Limit, limitsOf } from "./limits";
import type { KitRequest } from "./request";
import { kindInSentence } from "./wishes";
import { listed, minutesText, quoted } from "./words";

/**
 * What a list somebody made breaks of what was asked for, in sentences. The minutes and what is missing are told
 * apart from these: the one forbids saving, the other has offers.
 */
export function brokenLimits(entries: readonly BankQuestion[], request: KitRequest): readonly string[] {
  return [...nearDuplicates(entries), ...overLimits(entries, request), ...behindBarriers(entries, request)];
}

function nearDuplicates(entries: readonly BankQuestion[]): readonly string[] {
  return entries.flatMap(({ question }, index) =>
    entries
      .slice(0, index)
      .filter((other) => areEnemies(other.question, question))
      .map(
        (other) =>
          `${quoted(question.title)} is a near-duplicate of ${quoted(other.question.title)}. One of the two is enough.`,
      ),
  );
}

function overLimits(entries: readonly BankQuestion[], request: KitRequest): readonly string[] {
  return limitsOf(request).flatMap((limit) => {
    const sum = entries.reduce((total, { question }) => total + limit.amount(question), 0);
    return sum > limit.most ? [`You asked for ${limit.name}; ${whatIsThere(limit, sum)}.`] : [];
  });
}

function whatIsThere(limit: Limit, sum: number): string {
  if (limit.key === "above") return "this list is harder";
  if (limit.key === "below") return "this list is easier";
  return `this list has ${limit.key === "hard" ? sum : minutesText(sum)}`;
}

/** The candidate's own question is refused before anybody asks here. */
const TOLD = ["excluded", "seen", "kind", "level", "stack", "worn", "recent"] as const;

function behindBarriers(entries: readonly BankQuestion[], request: KitRequest): readonly string[] {
  return TOLD.flatMap((name) => {
    const titles = entries
      .filter((entry) => barrier(entry, request) === name)
      .map(({ question }) => quoted(question.title));
    return titles.length === 0 ? [] : [sentenceOf(name, titles, request)];
  });
}

function sentenceOf(
  name: Exclude<Barrier, "reverse">,
  titles: readonly string[],
  { onlyKinds, level, stack, mostUses, restDays }: KitRequest,
): string {
  const they = listed(titles);
  const [is, was] = titles.length === 1 ? ["is", "was"] : ["are", "were"];
  switch (name) {
    case "excluded":
      return `You asked to leave out ${they}.`;
    case "seen":
      return `The candidate knows ${they} from practice or an earlier round.`;
    case "kind":
      return `You asked for ${listed(onlyKinds.map(kindInSentence))} only; ${they} ${is} of another kind.`;
    case "level":
      return `${they} ${is} not written for ${LEVEL_NAMES[level].toLowerCase()} level.`;
    case "stack":
      return stack === null
        ? `${they} ${is} written for one stack, and you asked for none in particular.`
        : `${they} ${is} written for another stack than ${STACK_NAMES[stack]}.`;
    case "worn":
      return `${they} ${was} used ${mostUses} times or more in the last twelve months.`;
    case "recent":
      return `${they} ${was} used in the last ${restDays} days.`;
  }
}
