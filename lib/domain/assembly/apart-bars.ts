import type { Model } from "./model";
import type { Apart } from "./slots";
import type { Place, Ties } from "./table";

/** What kits may not share, for a search: the candidates of other kits that each candidate keeps out. */
export function apartBars(models: readonly Model[], { enemies, shared }: Apart): Ties["bars"] {
  const places = placesOf(models);
  const alike = enemies ? alikeOf(models) : new Map<string, ReadonlySet<string>>();
  return models.map(({ candidates }, slot) =>
    candidates.map(({ entry }) => {
      const { slug } = entry.question;
      const names = new Set(alike.get(slug));
      names.delete(slug);
      if (!shared.includes(slug)) names.add(slug);
      return [...names].flatMap((name) => places.get(name) ?? []).filter((place) => place.slot !== slot);
    }),
  );
}

function placesOf(models: readonly Model[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  models.forEach(({ candidates }, slot) => {
    candidates.forEach(({ entry }, candidate) => {
      const known = places.get(entry.question.slug);
      if (known) known.push({ slot, candidate });
      else places.set(entry.question.slug, [{ slot, candidate }]);
    });
  });
  return places;
}

/** Near-duplicates of each question, whichever of the two names the other. */
function alikeOf(models: readonly Model[]): ReadonlyMap<string, ReadonlySet<string>> {
  const alike = new Map<string, Set<string>>();
  const add = (one: string, other: string) => alike.set(one, (alike.get(one) ?? new Set()).add(other));
  for (const { candidates } of models) {
    for (const { entry } of candidates) {
      for (const enemy of entry.question.enemies) {
        add(entry.question.slug, enemy);
        add(enemy, entry.question.slug);
      }
    }
  }
  return alike;
}
