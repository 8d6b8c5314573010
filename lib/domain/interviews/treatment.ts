import type { KitItem, KitRevision } from "@/lib/domain/kits/kit";
import { type Agenda, agendaOf } from "./agenda";
import { agendaNow } from "./agenda-now";
import { wasOn } from "./asked";
import { wholeMinutes } from "./clock";
import { type RoomState, usedBefore } from "./state";

/** What an interview is told by, for saying how its candidate was treated. Nothing in it says how they did. */
export type Treated = {
  readonly kitRevision: number;
  /** The kit's own, without what was added on the way. */
  readonly agenda: Agenda;
  /** The written words of each question, by entry. */
  readonly prompts: Readonly<Record<string, string>>;
  readonly room: RoomState;
  /** Words of the probes that were asked, by entry; null where that was not recorded. */
  readonly probes: Readonly<Record<string, readonly string[]>> | null;
  /** Whose scorecards are in. */
  readonly raters: readonly Rater[];
};

/** Two people may have one name. */
export type Rater = { readonly id: string; readonly name: string };

/** How one candidate was treated in one part of an interview. */
export type PartTreatment = {
  readonly asked: boolean;
  /** Among what was asked, 1 for the first; null when it was not. */
  readonly place: number | null;
  /** The words that were said; null where none are written. */
  readonly words: string | null;
  readonly reworded: boolean;
  /** Sorted; null where it was not recorded. */
  readonly probes: readonly string[] | null;
  readonly minutes: number;
};

export type Part = { readonly id: string; readonly title: string; readonly extra: boolean };

export type Treatment = {
  readonly kitRevision: number;
  /** In the order of the kit, what was added on the way last. */
  readonly parts: readonly (Part & PartTreatment)[];
  /** Of the whole interview. */
  readonly minutes: number;
  readonly raters: readonly Rater[];
};

type Held = {
  readonly kitRevision: number;
  readonly kit: KitRevision;
  readonly room: RoomState;
  readonly cards: readonly (Rater & {
    /** Ticked as asked; null where that was not kept. */
    readonly probes: readonly { readonly question: string; readonly probe: number }[] | null;
  })[];
};

/** What a held interview is told by. A probe counts as asked when one of the panel ticked it. */
export function treatedOf({ kitRevision, kit, room, cards }: Held): Treated {
  const kept = cards.flatMap(({ probes }) => (probes === null ? [] : [probes]));
  const asked = kept.flat();
  const probesOf = (item: KitItem) =>
    item.question.probes.filter((_, index) =>
      asked.some(({ question, probe }) => question === item.question.slug && probe === index),
    );
  return {
    kitRevision,
    agenda: agendaOf(kit),
    prompts: Object.fromEntries(kit.items.map(({ question }) => [question.slug, question.prompt])),
    room,
    probes:
      kept.length === 0
        ? null
        : Object.fromEntries(kit.items.map((item) => [item.question.slug, probesOf(item)])),
    raters: cards.map(({ id, name }) => ({ id, name })),
  };
}

/** One interview as it was for its candidate. `leftOut`: slugs of questions that are void; nothing of them is told. */
export function treatmentOf(
  { kitRevision, agenda: written, prompts, room, probes, raters }: Treated,
  leftOut: readonly string[] = [],
): Treatment {
  const agenda = written.filter(({ id }) => !leftOut.includes(id));
  const whole = agendaNow(written, room).filter(({ id }) => !leftOut.includes(id));
  const order = [...new Set(room.visits.map(({ entry }) => entry))].filter((id) => !leftOut.includes(id));
  const parts = [...agenda, ...whole.filter(({ kind }) => kind === "extra")].map(({ id, title, kind }) => {
    const extra = kind === "extra";
    const asked = wasOn(room, id);
    const said = own(room.reworded, id);
    return {
      id: extra ? `extra: ${title}` : id,
      title,
      extra,
      asked,
      place: asked && order.includes(id) ? order.indexOf(id) + 1 : null,
      words: asked ? (said ?? (extra ? title : (own(prompts, id) ?? null))) : null,
      reworded: asked && said !== undefined,
      probes: probes && [...(own(probes, id) ?? [])].sort(),
      minutes: wholeMinutes(usedBefore(room, id)),
    };
  });
  return {
    kitRevision,
    parts,
    minutes: wholeMinutes(whole.reduce((sum, { id }) => sum + usedBefore(room, id), 0)),
    raters,
  };
}

/** A slug may be the name of something every object has. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
