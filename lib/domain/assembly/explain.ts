import type { BankEntry } from "@/lib/domain/kits/kit";
import { LEVEL_NAMES, LEVELS, STACK_NAMES, STACKS } from "@/lib/domain/questions/subjects";
import { applies, isForAnotherStack } from "./applies";
import type { Assembly, Bank } from "./assembly";
import { areEnemies, barrier, eligible, newest } from "./eligible";
import { budgetOf } from "./model";
import type { KitRequest } from "./request";
import type { Wish } from "./wishes";
import { listed, minutesText, quoted } from "./words";

/** Each missing wish with what stopped it, read off the bank and the kit at hand. */
export function unmetWishes(
  missing: readonly Wish[],
  chosen: readonly BankEntry[],
  bank: Bank,
  request: KitRequest,
): Assembly["unmet"] {
  // An empty kit misses everything; what is worth saying is why nothing at all fits.
  const told = missing.some((wish) => wish.sort !== "any")
    ? missing.filter((wish) => wish.sort !== "any")
    : missing;
  return told.map((wish) => ({
    wish: wish.name,
    why: whatStopped(wish, chosen, bank, request),
    applies: applies(wish, bank, request),
  }));
}

function whatStopped(wish: Wish, chosen: readonly BankEntry[], bank: Bank, request: KitRequest): string {
  const usable = eligible(bank, request).filter((entry) => wish.covers(entry.question));
  if (usable.length === 0) return whyNoneIsUsable(wish, bank, request);
  const budget = budgetOf(request);
  const subject = wish.sort === "pin" ? "It takes" : "The shortest question for it takes";
  const shortest = minutesOfShortest(usable);
  if (shortest > budget) {
    return `${subject} ${minutesText(shortest)}, and ${onlyMinutes(budget)} left for questions.`;
  }
  const free = budget - chosen.reduce((sum, entry) => sum + entry.question.minutes, 0);
  const enemyOf = (entry: BankEntry) => chosen.find((other) => areEnemies(entry.question, other.question));
  const apart = usable.filter((entry) => !enemyOf(entry));
  if (apart.length === 0) {
    const rivals = usable.map((entry) => quoted(entry.question.title));
    const kept = usable.flatMap((entry) => enemyOf(entry)?.question.title ?? []).map(quoted);
    return `${rivals[0]} is a near-duplicate of ${kept[0]}, which is in the kit.`;
  }
  const nearest = minutesOfShortest(apart);
  if (nearest > free) {
    return `${subject} ${minutesText(nearest)}, and ${onlyMinutes(free)} free beside the rest of the kit.`;
  }
  const fitting = apart.filter((entry) => entry.question.minutes === nearest);
  return `No question in this kit covers it; ${quoted(fitting[0]?.question.title ?? "")} would, in ${minutesText(nearest)}.`;
}

function minutesOfShortest(entries: readonly BankEntry[]): number {
  return Math.min(...entries.map((entry) => entry.question.minutes));
}

function whyNoneIsUsable(wish: Wish, bank: Bank, request: KitRequest): string {
  const covering = newest(bank).filter((entry) => wish.covers(entry.question));
  const barriers = covering.map((entry) => ({ entry, barrier: barrier(entry.question, request) }));
  const behind = (name: string) => barriers.filter((one) => one.barrier === name).map((one) => one.entry);
  if (wish.sort === "pin") {
    if (behind("excluded").length > 0) return "It is also on the list of questions to leave out.";
    if (behind("reverse").length > 0) return "It is the candidate's own; the closing keeps time for it.";
    return "No published question has this name.";
  }
  const stack = covering.every((entry) => isForAnotherStack(entry.question, request))
    ? covering
    : behind("stack");
  if (stack.length > 0) {
    const names = listed(
      STACKS.filter((name) => has(stack, (entry) => entry.question.stack.includes(name))).map(
        (name) => STACK_NAMES[name],
      ),
    );
    const asked =
      request.stack === null ? "no stack was chosen" : `the kit is for ${STACK_NAMES[request.stack]}`;
    return `The questions that cover it are written for ${names}, and ${asked}.`;
  }
  const level = behind("level");
  if (level.length > 0) {
    const names = LEVELS.filter((name) => has(level, (entry) => entry.question.levels.includes(name)));
    const meant = listed(names.map((name) => LEVEL_NAMES[name].toLowerCase()));
    return `The questions that cover it are written for ${meant} level, and the kit is for ${LEVEL_NAMES[request.level].toLowerCase()}.`;
  }
  if (behind("excluded").length > 0)
    return "Every question that covers it is on the list of questions to leave out.";
  return "No published question covers it.";
}

function has(entries: readonly BankEntry[], test: (entry: BankEntry) => boolean): boolean {
  return entries.some(test);
}

function onlyMinutes(minutes: number): string {
  if (minutes === 0) return "none are";
  return minutes === 1 ? "only 1 is" : `only ${minutes} are`;
}
