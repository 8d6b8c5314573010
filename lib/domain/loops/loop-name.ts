import { LEVEL_NAMES, STACK_NAMES } from "@/lib/domain/questions/subjects";
import type { LoopAsk } from "./loop-ask";

/** What the kits of a loop are called before the round: "Backend engineer, mid, Node.js". */
export function loopName({ role, level }: Pick<LoopAsk, "role" | "level">): string {
  const stack = role.stack === null ? [] : [STACK_NAMES[role.stack]];
  return [role.title, LEVEL_NAMES[level].toLowerCase(), ...stack].join(", ");
}
