import { counted } from "@/lib/domain/shared/counted";
import { formLetter } from "./name";

/** What kits can be together: the rounds of a loop, or kits that measure alike. */
export const SET_KINDS = ["loop", "parallel"] as const;

export type SetKind = (typeof SET_KINDS)[number];

/** One kit's place in a set. */
export type SetPlace = {
  readonly id: string;
  readonly name: string;
  readonly kind: SetKind;
  /** Counted from 1. */
  readonly position: number;
};

/** What a kit is called beside the others of its set: what its name adds to the set's, or all of it after a change. */
export function nameInSet(set: Omit<SetPlace, "id">, kitName: string): string {
  const letter = formLetter(set.position - 1);
  if (set.kind === "parallel") return kitName === `${set.name} ${letter}` ? `Kit ${letter}` : kitName;
  const prefix = `${set.name}: `;
  return kitName.startsWith(prefix) && kitName.length > prefix.length
    ? kitName.slice(prefix.length)
    : kitName;
}

/** "Loop, 4 rounds", "3 parallel kits". */
export function describeSet(kind: SetKind, kits: number): string {
  return kind === "loop" ? `Loop, ${counted(kits, "round")}` : counted(kits, "parallel kit");
}

type Listed = { readonly set: SetPlace | null };

/** Kits in their order, those of one set together where its first one stands. */
export function groupedBySet<K extends Listed>(
  kits: readonly K[],
): readonly { readonly set: Omit<SetPlace, "position"> | null; readonly kits: readonly K[] }[] {
  const groups: { set: K["set"]; kits: K[] }[] = [];
  const known = new Map<string, K[]>();
  for (const kit of kits) {
    const before = kit.set && known.get(kit.set.id);
    if (before) {
      before.push(kit);
      continue;
    }
    const group = { set: kit.set, kits: [kit] };
    if (kit.set) known.set(kit.set.id, group.kits);
    groups.push(group);
  }
  return groups;
}
