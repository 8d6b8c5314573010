import type { BankEntry } from "@/lib/domain/kits/kit";
import type { Bank } from "./assembly";
import { budgetOf } from "./model";
import type { KitRequest } from "./request";
import { amountOf, wishesOf } from "./wishes";
import { minutesText } from "./words";

/** How many parallel kits a bank is good for. */
export type Support = {
  /** No more than so many, by counting what each of them needs. */
  readonly most: number;
  /** What sets that bound, in a sentence. */
  readonly why: string;
  /** So many were made. */
  readonly found: number;
};

/** The bound alone: a wish needs a question of its own in every form, unless one that is in all of them meets it. */
export function supportOf(
  usable: readonly BankEntry[],
  bank: Bank,
  request: KitRequest,
): Omit<Support, "found"> {
  const pinned = usable.filter((entry) => request.pinned.includes(entry.question.slug));
  const others = usable.filter((entry) => !pinned.includes(entry));
  const sum = (entries: readonly BankEntry[], amount: (entry: BankEntry) => number) =>
    entries.reduce((total, entry) => total + amount(entry), 0);
  const bounds = wishesOf(request, bank)
    .filter((wish) => wish.sort !== "pin" && wish.sort !== "any")
    .flatMap((wish) => {
      const amount = (entry: BankEntry) => amountOf(wish, entry.question);
      const left = wish.least - sum(pinned, amount);
      if (left <= 0) return [];
      const there = sum(others, amount);
      const has = wish.unit === "minutes" ? minutesText(there) : questions(there);
      return [
        {
          most: Math.floor(there / left),
          why: `the bank has ${has} for ${wish.name} at this level and stack`,
        },
      ];
    });
  const minutes = sum(others, (entry) => entry.question.minutes);
  const needed = Math.max(1, budgetOf(request) - sum(pinned, (entry) => entry.question.minutes));
  const shortest = Math.min(needed, ...others.map((entry) => entry.question.minutes));
  const byMinutes = {
    most: Math.floor(minutes / Math.max(1, shortest)),
    why: `its questions for this level and stack take ${minutesText(minutes)} together`,
  };
  const [tightest] = [...bounds, byMinutes].sort((a, b) => a.most - b.most);
  return tightest ?? byMinutes;
}

/** "The bank supports 4 such kits." and what stands in the way of more. */
export function supportText(support: Support, asked: number): string {
  const { found, most, why } = support;
  const bound = `At most ${kits(most)} could be made: ${why}.`;
  if (found === 0)
    return "Not even one kit has everything that was asked for, so there are no parallel ones.";
  if (found >= asked) return most > asked ? `${bound}` : `That is as many as the bank supports: ${why}.`;
  if (found >= most) return `The bank supports ${kits(found)} like this, not ${asked}: ${why}.`;
  return `${kits(found)} of the ${asked} you asked for could be made as long, as wide and as hard as one another. ${bound}`;
}

function questions(count: number): string {
  return count === 1 ? "1 question" : `${count} questions`;
}

function kits(count: number): string {
  return count === 1 ? "1 kit" : `${count} kits`;
}
