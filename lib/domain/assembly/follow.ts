import { STACK_NAMES, STACKS } from "@/lib/domain/questions/subjects";
import type { Ask } from "./address";
import type { KitRequest } from "./request";
import { inSentence, isMust, mustsNamed, type Wish, wishesOf, withWish } from "./wishes";
import { listed, minutesText } from "./words";

/** What the usual no longer asks for since the length or the stack is another. */
export type LeftOut = {
  /** Why, in sentences. */
  readonly sentence: string;
  /** The request with everything back that can apply; null when nothing can. */
  readonly back: KitRequest | null;
  readonly backLabel: string;
};

/** What was ticked by itself and is not any more; null when nothing is. What somebody chose never gets here. */
export function leftOut({ request, own, before }: Pick<Ask, "request" | "own" | "before">): LeftOut | null {
  if (own) return null;
  const asked = new Set(wishesOf(request, []).map((wish) => wish.key));
  const gone = mustsNamed(before).filter((wish) => !asked.has(wish.key));
  if (gone.length === 0) return null;
  const isForeign = (wish: Wish) =>
    STACKS.some((stack) => wish.key === `subject:${stack}` && stack !== request.stack);
  const foreign = gone.filter(isForeign);
  const shorter = gone.filter((wish) => !isForeign(wish));
  const sentences: string[] = [];
  if (shorter.length > 0) {
    const verb = shorter.length === 1 ? "is" : "are";
    sentences.push(`${names(shorter)} ${verb} not usual in ${minutesText(request.minutes)}.`);
  }
  if (foreign.length > 0) {
    const now = request.stack === null ? "no stack in particular" : STACK_NAMES[request.stack];
    const verb = foreign.length === 1 ? "does" : "do";
    sentences.push(`${names(foreign)} ${verb} not apply: the kit is for ${now}.`);
  }
  return {
    sentence: sentences.join(" "),
    back: shorter.length > 0 ? shorter.reduce(withWish, request) : null,
    backLabel: `Ask for ${shorter.length === 1 ? "it" : "them"} all the same`,
  };
}

/** What is ticked by itself since the length or the stack is another, in a sentence; null when nothing is. */
export function newlyAsked({ request, own, before }: Pick<Ask, "request" | "own" | "before">): string | null {
  if (own || before.length === 0) return null;
  const fresh = wishesOf(request, []).filter((wish) => isMust(wish) && !before.includes(wish.key));
  return fresh.length === 0 ? null : `${names(fresh)}.`;
}

/** What the boxes show, as keys: what the next length or stack is held against. */
export function shownKeys({ request }: Pick<Ask, "request">): readonly string[] {
  return wishesOf(request, [])
    .filter(isMust)
    .map((wish) => wish.key);
}

function names(wishes: readonly Wish[]): string {
  const text = listed(wishes.map(inSentence));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
