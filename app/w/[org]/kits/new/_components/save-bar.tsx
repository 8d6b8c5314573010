import { uuidv7 } from "uuidv7";
import { type Ask, addressOf } from "@/lib/domain/assembly/address";
import type { KitItem } from "@/lib/domain/kits/kit";
import { SaveForm } from "./save-form";

/** Stands at the bottom, in sight: what is shown can be kept, or why not. */
export function SaveBar({
  organisation,
  maySave,
  name,
  ask,
  kits,
  over = 0,
}: {
  organisation: string;
  maySave: boolean;
  name: string;
  ask: Ask;
  /** One kit, or the parallel ones. */
  kits: readonly { readonly items: readonly KitItem[] }[];
  /** Minutes by which it takes too long. */
  over?: number;
}) {
  const slugs = kits.map(({ items }) => items.map((item) => item.question.slug));
  return (
    <div className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-surface px-4 py-3 max-shell:bottom-14 room:order-2 room:col-span-full">
      {over > 0 ? (
        <p className="text-muted">It can be saved as soon as it fits its minutes.</p>
      ) : maySave ? (
        <SaveForm
          organisation={organisation}
          id={uuidv7()}
          name={name}
          address={String(addressOf({ ...ask, items: slugs[0] ?? [] }))}
          originals={Object.fromEntries(
            (kits.length > 1 ? [] : kits).flatMap(({ items }) =>
              items.map(({ question }) => [question.slug, question.prompt] as const),
            ),
          )}
          forms={slugs.length > 1 ? slugs : null}
        />
      ) : (
        <p className="text-muted">Owners and managers save kits. Ask one of them.</p>
      )}
    </div>
  );
}
