import type { ReactNode } from "react";
import { describeSet, groupedBySet, nameInSet } from "@/lib/domain/kits/set";
import { counted } from "@/lib/domain/shared/counted";
import { KitRow, type ListedKit } from "./kit-row";

/** Kits as rows, those made together under one heading. `base` is the address kit pages start with. */
export function KitList({
  kits,
  base,
  actOf,
}: {
  kits: readonly ListedKit[];
  base: string;
  /** Stands at the end of a kit's row. */
  actOf?: (kit: ListedKit) => ReactNode;
}) {
  const rowOf = (kit: ListedKit) => ({ kit, href: `${base}/${kit.id}`, act: actOf?.(kit) });
  return (
    <ul className="max-w-page border-y border-line">
      {groupedBySet(kits).map(({ set, kits: together }) => {
        const [first] = together;
        if (!set) return first && <KitRow key={first.id} {...rowOf(first)} />;
        const minutes = together.reduce((sum, { planned }) => sum + planned, 0);
        return (
          <li key={set.id} className="border-b border-line pt-3 last:border-b-0">
            <h2 className="text-base wrap-anywhere">{set.name}</h2>
            <p className="text-secondary text-muted tabular-nums">
              {describeSet(set.kind, together.length)}
              {set.kind === "loop" && ` · ${counted(minutes, "minute")} together`}
            </p>
            <ul className="mt-2 ml-1 border-l border-line pl-4">
              {together.map((kit) => (
                <KitRow
                  key={kit.id}
                  {...rowOf(kit)}
                  called={kit.set ? nameInSet(kit.set, kit.name) : kit.name}
                />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
