import { addressOf } from "@/lib/domain/assembly/address";
import { defaultRequest } from "@/lib/domain/assembly/default-request";
import type { Question } from "@/lib/domain/questions/question";
import { LEVELS } from "@/lib/domain/questions/subjects";

/** Where most kits start; a question for others starts at its own lowest. */
const USUAL_LEVEL = "mid";
const USUAL_STACK = "node";

/** The generator's address of a usual kit that holds this question, at a level and a stack it is for. */
export function questionKitAddress(question: Pick<Question, "slug" | "levels" | "stack">): URLSearchParams {
  const { slug, levels, stack } = question;
  const request = defaultRequest({
    role: "Backend engineer",
    level: levels.includes(USUAL_LEVEL) ? USUAL_LEVEL : (levels[0] ?? LEVELS[0]),
    stack: stack.length === 0 || stack.includes(USUAL_STACK) ? USUAL_STACK : (stack[0] ?? null),
    minutes: 45,
  });
  return addressOf({
    request: { ...request, pinned: [slug] },
    seed: "1",
    items: null,
    own: false,
    before: [],
  });
}
