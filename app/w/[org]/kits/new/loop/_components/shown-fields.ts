import { FRAME_FIELDS } from "@/lib/domain/assembly/frame-fields";
import { fieldOf, loopAddress } from "@/lib/domain/loops/loop-address";
import { isExtra, type LoopAsk } from "@/lib/domain/loops/loop-ask";

/** What a field of the loop's form shows; `own` once somebody chose it, so that nothing else changes it. */
export type ShownField = { readonly values: readonly string[]; readonly own: boolean };

/** Every field of the loop's form that is usual until somebody changes it. */
export function shownFields(ask: LoopAsk): Readonly<Record<string, ShownField>> {
  const address = loopAddress(ask);
  const shown: (readonly [string, readonly string[]])[] = [
    ["rounds", ask.rounds.map(({ slug }) => slug)],
    ...ask.rounds.flatMap(({ slug, name, request }) => [
      [fieldOf(slug, "minutes"), [String(request.minutes)]] as const,
      ...ROUND_WISHES.map((wish) => [fieldOf(slug, wish), request[wish]] as const),
      ...FRAME_FIELDS.map((field) => {
        const own = address.get(fieldOf(slug, field));
        return [fieldOf(slug, field), own === null ? [] : [own]] as const;
      }),
      ...(isExtra(slug) ? [[fieldOf(slug, "name"), [name]] as const] : []),
    ]),
  ];
  return Object.fromEntries(shown.map(([field, values]) => [field, { values, own: address.has(field) }]));
}

/** What a round says beside its fields: pins, questions left out, kinds. A form that asks anew sends it along. */
export function besideFields(ask: LoopAsk): readonly (readonly [string, string])[] {
  const shown = shownFields(ask);
  return [...loopAddress(ask)].filter(
    ([field]) => !(field in shown) && !["loop", "role", "level", "twice"].includes(field),
  );
}

export const ROUND_WISHES = ["mustSubjects", "mustCompetencies", "mustKinds"] as const;
