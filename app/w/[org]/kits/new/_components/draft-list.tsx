import { AddressLink } from "@/components/questions/address-link";
import { Fold } from "@/components/questions/fold";
import { TEXT_LINK_CLASS } from "@/components/shell/text-link";
import { type Ask, addressOf } from "@/lib/domain/assembly/address";
import { alternatives } from "@/lib/domain/assembly/alternatives";
import type { Bank } from "@/lib/domain/assembly/assembly";
import { additions, moved, removed, replaced } from "@/lib/domain/assembly/by-hand";
import { withoutPin, withPinTurned } from "@/lib/domain/assembly/pin";
import { effectOf } from "@/lib/domain/assembly/swap-effect";
import type { KitItem } from "@/lib/domain/kits/kit";
import { DraftItem } from "./draft-item";
import { FocusAfter } from "./focus-after";
import { FOCUS_AFTER, headingOf } from "./focus-mark";

/** The chosen questions in order. Every change is a link to the kit as it would be. */
export function DraftList({
  path,
  bank,
  ask,
  items,
}: {
  path: string;
  bank: Bank;
  ask: Ask;
  items: readonly KitItem[];
}) {
  const slugs = items.map((item) => item.question.slug);
  const to = (change: Partial<Ask>) => `${path}?${addressOf({ ...ask, ...change })}`;
  const link = (list: readonly string[]) => to({ items: list });
  /** The list without a question, which nobody wants in by name any more. */
  const without = (slug: string, list: readonly string[]) =>
    to({ items: list, request: withoutPin(ask.request, slug) });
  const linkOrNull = (list: readonly string[] | null) => list && link(list);
  const swapsFor = alternatives(bank, ask.request, items);
  const more = additions(bank, ask.request, items);
  return (
    <FocusAfter list={`${slugs.join(",")} ${ask.request.pinned.join(",")}`}>
      <ol className="flex flex-col gap-3">
        {items.map((item, index) => {
          const { slug } = item.question;
          return (
            <DraftItem
              key={slug}
              item={item}
              number={index + 1}
              pinned={ask.request.pinned.includes(slug)}
              alternatives={swapsFor(slug)}
              focus={{
                self: headingOf(slug),
                // The next one moves up into its place; after the last one, the one before.
                remove: headingOf(slugs[index + 1] ?? slugs[index - 1] ?? ""),
                swap: headingOf,
              }}
              removal={effectOf(null, item, items, ask.request)}
              links={{
                up: linkOrNull(moved(slugs, slug, -1)),
                down: linkOrNull(moved(slugs, slug, 1)),
                remove: without(slug, removed(slugs, slug)),
                pin: to({ request: withPinTurned(ask.request, slug) }),
                swap: (other) => without(slug, replaced(slugs, slug, other)),
              }}
            />
          );
        })}
      </ol>
      {more.length > 0 && (
        <div className="mt-3">
          <Fold label="Add a question that fits">
            <ul className="flex flex-col gap-1.5">
              {more.map(({ question }) => (
                <li key={question.slug}>
                  <AddressLink
                    href={link([...slugs, question.slug])}
                    {...{ [FOCUS_AFTER]: headingOf(question.slug) }}
                    className={TEXT_LINK_CLASS}
                  >
                    {question.title}
                  </AddressLink>{" "}
                  <span className="text-secondary text-muted">{question.minutes} min</span>
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
    </FocusAfter>
  );
}
