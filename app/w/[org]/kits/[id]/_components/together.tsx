import { TextLink } from "@/components/shell/text-link";
import type { KitTogether } from "@/db/queries/kits";
import { describeSet, nameInSet } from "@/lib/domain/kits/set";

/** The kits this one was made together with, each a way to it. Nothing where it was made alone. */
export function Together({
  base,
  kitId,
  kits,
}: {
  base: string;
  kitId: string;
  kits: readonly KitTogether[];
}) {
  const [first] = kits;
  if (!first) return null;
  return (
    <nav
      aria-label="Made together"
      className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-secondary print:hidden"
    >
      <span className="text-muted">{describeSet(first.set.kind, kits.length)}:</span>
      <ol className="flex flex-wrap gap-x-4 gap-y-1">
        {kits.map(({ id, name, archived, set }) => {
          const called = `${nameInSet(set, name)}${archived ? " (archived)" : ""}`;
          return (
            <li key={id} className="wrap-anywhere">
              {id === kitId ? (
                <span aria-current="page" className="font-semibold">
                  {called}
                </span>
              ) : (
                <TextLink href={`${base}/${id}`}>{called}</TextLink>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
