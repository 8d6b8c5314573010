import type { BankEntry } from "@/lib/domain/kits/kit";
import { LEVEL_NAMES, LEVELS, STACK_NAMES, STACKS } from "@/lib/domain/questions/subjects";
import { applies, isForAnotherStack } from "./applies";
import type { Assembly, Bank } from "./assembly";
import { areEnemies, barrier, eligible, newest } from "./eligible";
import { keeps, limitsOf } from "./limits";
import { budgetOf } from "./model";
import type { KitRequest } from "./request";
import { kindInSentence, type Wish } from "./wishes";
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
  if (wish.unit === "minutes") return whyTooFew(wish, usable, chosen, request);
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
  const kept = chosen.map((entry) => entry.question);
  const broken = limitsOf(request).filter((limit) =>
    apart.every((entry) => !keeps(limit, [...kept, entry.question])),
  );
  if (broken[0]) return `The kit keeps to ${broken[0].name}, and any question for it would break that.`;
  const nearest = minutesOfShortest(apart);
  if (nearest > free) {
    return `${subject} ${minutesText(nearest)}, and ${onlyMinutes(free)} free beside the rest of the kit.`;
  }
  const fitting = apart.filter((entry) => entry.question.minutes === nearest);
  return `No question in this kit covers it; ${quoted(fitting[0]?.question.title ?? "")} would, in ${minutesText(nearest)}.`;
}

function whyTooFew(
  wish: Wish,
  usable: readonly BankEntry[],
  chosen: readonly BankEntry[],
  request: KitRequest,
): string {
  const sum = (entries: readonly BankEntry[]) =>
    entries.reduce((total, entry) => total + entry.question.minutes, 0);
  const there = sum(usable);
  if (there < wish.least) return `All questions on it together take ${minutesText(there)}.`;
  const budget = budgetOf(request);
  if (wish.least > budget) return `${onlyMinutes(budget, "O")} left for questions.`;
  const inKit = sum(chosen.filter((entry) => wish.covers(entry.question)));
  return `The kit has ${minutesText(inKit)} on it; what else was asked for leaves no room for more.`;
}

function minutesOfShortest(entries: readonly BankEntry[]): number {
  return Math.min(...entries.map((entry) => entry.question.minutes));
}

function whyNoneIsUsable(wish: Wish, bank: Bank, request: KitRequest): string {
  const covering = newest(bank).filter((entry) => wish.covers(entry.question));
  const barriers = covering.map((entry) => ({ entry, barrier: barrier(entry, request) }));
  const behind = (name: string) => barriers.filter((one) => one.barrier === name).map((one) => one.entry);
  if (wish.sort === "pin") {
    if (behind("excluded").length > 0) return "It is also on the list of questions to leave out.";
    if (behind("seen").length > 0) return KNOWN;
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
  const others = (["kind", "worn", "recent", "seen", "excluded"] as const).find(
    (name) => behind(name).length > 0,
  );
  if (others) return whyBehind(others, request);
  return "No published question covers it.";
}

const KNOWN = "The candidate knows it: they practised it or were asked it before.";

function whyBehind(
  barrier: "kind" | "worn" | "recent" | "seen" | "excluded",
  { onlyKinds, mostUses, restDays }: KitRequest,
): string {
  switch (barrier) {
    case "kind":
      return `You asked for ${listed(onlyKinds.map(kindInSentence))} only.`;
    case "worn":
      return `The questions that cover it were used ${mostUses} times or more in the last twelve months.`;
    case "recent":
      return `The questions that cover it were used in the last ${restDays} days.`;
    case "seen":
      return "The candidate knows every question that covers it, from practice or an earlier round.";
    case "excluded":
      return "Every question that covers it is on the list of questions to leave out.";
  }
}

function has(entries: readonly BankEntry[], test: (entry: BankEntry) => boolean): boolean {
  return entries.some(test);
}

function onlyMinutes(minutes: number, first: "o" | "O" = "o"): string {
  if (minutes === 0) return first === "o" ? "none are" : "None are";
  return `${first}nly ${minutes} ${minutes === 1 ? "is" : "are"}`;
}
