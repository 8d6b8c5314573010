import { counted } from "@/lib/domain/shared/counted";

/** A question in its round: in another round it is another thing to look at. */
export function placeIn(round: string, slug: string): string {
  return `${round}/${slug}`;
}

/** What a change brought into a loop, as places of questions, and how many it took out. */
export type Changed = { readonly fresh: readonly string[]; readonly gone: number };

export const NOTHING_CHANGED: Changed = { fresh: [], gone: 0 };

export function changedFrom(before: readonly string[], now: readonly string[]): Changed {
  return {
    fresh: now.filter((place) => !before.includes(place)),
    gone: before.filter((place) => !now.includes(place)).length,
  };
}

/** One sentence; null where the questions are those that were there. */
export function changedWords({ fresh, gone }: Changed): string | null {
  if (fresh.length === 0 && gone === 0) return null;
  const came = fresh.length > 0 ? `${counted(fresh.length, "question")} came in, marked New` : null;
  const went = gone > 0 ? `${counted(gone, "question")} went out` : null;
  return `With your last change ${[came, went].filter(Boolean).join(", and ")}.`;
}
