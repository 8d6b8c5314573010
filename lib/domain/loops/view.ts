import { LEVELS, type Level } from "@/lib/domain/questions/subjects";
import type { Loop, Role } from "./loop";

/** The role and the level whose loop somebody looks at. */
export type LoopView = { readonly loop: Loop; readonly role: Role; readonly level: Level };

const USUAL = { role: "backend-node", level: "mid" };

/** Reads an address; what it does not know, or the role does not have, is the usual one. Null: nothing is there. */
export function readLoopView(
  address: URLSearchParams,
  loops: readonly Loop[],
  roles: readonly Role[],
): LoopView | null {
  const [firstLoop] = loops;
  const byName = (name: string | null) => roles.find(({ slug }) => slug === name);
  const role = byName(address.get("role")) ?? byName(USUAL.role) ?? roles[0];
  if (!firstLoop || !role) return null;
  const asked = role.levels.find((level) => level === address.get("level"));
  const level = asked ?? role.levels.find((one) => one === USUAL.level) ?? role.levels[0] ?? LEVELS[0];
  return { loop: loops.find(({ slug }) => slug === address.get("loop")) ?? firstLoop, role, level };
}
