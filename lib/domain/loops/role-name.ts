import { STACK_NAMES } from "@/lib/domain/questions/subjects";
import type { Role } from "./loop";

/** "Backend engineer, Node.js": roles of one title differ by their stack. */
export function roleName({ title, stack }: Pick<Role, "title" | "stack">): string {
  return stack === null ? title : `${title}, ${STACK_NAMES[stack]}`;
}
