import type { KitRevision } from "@/lib/domain/kits/kit";
import type { Ask } from "./address";
import type { Bank } from "./assembly";
import { defaultRequest } from "./default-request";
import type { KitRequest } from "./request";

/** A saved kit as an ask that makes its like, with today's wording of its questions. */
export type KitCopy = {
  readonly ask: Ask;
  /** Titles of its questions that the bank does not hold any more. */
  readonly gone: readonly string[];
};

/**
 * `request` is what the kit was made for, null where nobody asked for it; a request that an earlier version stored
 * gets what this one added. Whom the old kit was for is not whom the new one is for, so nothing counts as seen.
 */
export function copyOf(
  kit: { readonly content: KitRevision; readonly request: KitRequest | null; readonly seed: string },
  bank: Bank,
): KitCopy {
  const { role, level, stack, minutes } = kit.content;
  const request = { ...defaultRequest({ role, level, stack, minutes }), ...kit.request, seen: [] };
  const isHere = (slug: string) => bank.some(({ question }) => question.slug === slug);
  const questions = kit.content.items.map((item) => item.question);
  return {
    ask: {
      request,
      seed: kit.seed,
      items: questions.map(({ slug }) => slug).filter(isHere),
      own: kit.request !== null,
      before: [],
    },
    gone: questions.filter(({ slug }) => !isHere(slug)).map(({ title }) => title),
  };
}
