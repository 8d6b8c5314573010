import type { BankEntry } from "@/lib/domain/kits/kit";
import { isScored } from "@/lib/domain/questions/question";
import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { Assembly, Bank } from "./assembly";
import { brokenLimits } from "./broken";
import { newest } from "./eligible";
import { unmetWishes } from "./explain";
import { budgetOf } from "./model";
import { kitItems } from "./reasons";
import type { KitRequest } from "./request";
import { isMet, wishesOf } from "./wishes";
import { minutesText, quoted } from "./words";

/** A list of questions somebody changed by hand, once it is a kit. */
export type Accepted = Pick<Assembly, "items" | "plannedMinutes" | "unmet"> & {
  /** Sentences on what it breaks of what was asked for. */
  readonly broken: readonly string[];
};

export type Refusal = {
  readonly code: "empty" | "duplicate" | "unknown" | "not-scored" | "over-time";
  /** What is wrong and what to do about it. */
  readonly sentence: string;
};

/**
 * The door for a list changed by hand. The order is kept as given, and level, stack and exclusions do not
 * refuse: a person chose. A list that lacks or breaks something that was asked for passes; `unmet` and `broken`
 * say so.
 */
export function acceptItems(
  bank: Bank,
  request: KitRequest,
  slugs: readonly string[],
): Result<Accepted, Refusal> {
  const list = readList(bank, request, slugs);
  if (!list.ok || list.value.over === 0) return list;
  return no(
    "over-time",
    `The questions take ${minutesText(list.value.over)} more than the ${request.minutes} allow. Remove one, or add minutes.`,
  );
}

/** The same list as a page can show it, also when it takes too long: `over` is by how many minutes. */
export function readList(
  bank: Bank,
  request: KitRequest,
  slugs: readonly string[],
): Result<Accepted & { readonly over: number }, Refusal> {
  const known = new Map(newest(bank).map((entry) => [entry.question.slug, entry]));
  const missing = slugs.find((slug) => !known.has(slug));
  if (missing !== undefined)
    return no("unknown", `No published question is called ${quoted(missing)}. Remove it.`);
  const entries = slugs.flatMap((slug) => known.get(slug) ?? []);
  const refusal = whatIsWrong(entries);
  if (refusal) return refuse(refusal);
  const items = kitItems(entries, bank, request);
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const questions = entries.map((entry) => entry.question);
  const lost = wishesOf(request, bank).filter((wish) => !isMet(wish, questions));
  return ok({
    items,
    plannedMinutes: minutes + request.openingMinutes + request.closingMinutes,
    broken: brokenLimits(entries, request),
    unmet: unmetWishes(lost, entries, bank, request),
    over: Math.max(0, minutes - budgetOf(request)),
  });
}

function whatIsWrong(entries: readonly BankEntry[]): Refusal | null {
  if (entries.length === 0) return { code: "empty", sentence: "A kit needs at least one question. Add one." };
  for (const [index, { question }] of entries.entries()) {
    const title = quoted(question.title);
    const before = entries.slice(0, index).map((entry) => entry.question);
    if (before.some((other) => other.slug === question.slug)) {
      return { code: "duplicate", sentence: `${title} is in the list twice. Remove one.` };
    }
    if (!isScored(question)) {
      return {
        code: "not-scored",
        sentence: `${title} is the candidate's own; the closing keeps time for it. Remove it.`,
      };
    }
  }
  return null;
}

function no(code: Refusal["code"], sentence: string): Result<never, Refusal> {
  return refuse({ code, sentence });
}
