import type { Question } from "@/lib/domain/questions/question";
import { STACKS } from "@/lib/domain/questions/subjects";
import type { Bank } from "./assembly";
import { newest } from "./eligible";
import type { KitRequest } from "./request";
import type { Wish } from "./wishes";

/** False for the subject of a stack that the kit is not for, where all there is on it is tied to stacks. */
export function applies(wish: Wish, bank: Bank, request: KitRequest): boolean {
  const isForeign = STACKS.some((stack) => wish.key === `subject:${stack}` && stack !== request.stack);
  const covering = newest(bank).filter((entry) => wish.covers(entry.question));
  return (
    !isForeign ||
    covering.length === 0 ||
    covering.some(
      (entry) => request.pinned.includes(entry.question.slug) || !isForAnotherStack(entry.question, request),
    )
  );
}

/** True for a question that is tied to stacks, none of which was asked for. */
export function isForAnotherStack(question: Question, request: KitRequest): boolean {
  const isTied = question.stack.length > 0;
  return isTied && (request.stack === null || !question.stack.includes(request.stack));
}
