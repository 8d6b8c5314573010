import type { Correction } from "@/lib/domain/scoring/correction";
import { NOT_ASSESSED, type Target } from "@/lib/domain/scoring/score";
import type { Rating } from "@/lib/domain/scoring/scorecard";
import type { Instant } from "@/lib/domain/shared/time";

export type MovedCard = {
  readonly name: string;
  /** As handed in. */
  readonly firstRatings: readonly Rating[];
  readonly corrections: readonly Correction[];
};

/** One level that somebody changed after they could read the others. */
export type Move = {
  readonly name: string;
  readonly target: Target;
  readonly levels: number;
  /** Whose first level it came closer to, in the order of the cards; nobody's for a move away from all. */
  readonly toward: readonly string[];
};

export type Movement = {
  readonly moves: readonly Move[];
  /** Over all moves. */
  readonly levels: number;
  /** How many moves came closer to each person's first impression, most first; who drew none is left out. */
  readonly pulls: readonly { readonly name: string; readonly moves: number }[];
};

/**
 * How far the panel moved once it could read each other, and toward whom: each score that ended elsewhere than it stood
 * when the debrief opened, against what the others had handed in first. A score that was or became "not assessed" is no
 * distance and is left out. `openedAt`: corrections from before it are no move of the panel.
 */
export function movementOf(cards: readonly MovedCard[], openedAt: Instant): Movement {
  // Who scored alone had nobody to move toward.
  const moves = cards.length < 2 ? [] : cards.flatMap((card) => movesOf(card, cards, openedAt));
  const pulls = cards
    .map(({ name }) => ({ name, moves: moves.filter(({ toward }) => toward.includes(name)).length }))
    .filter((one) => one.moves > 0)
    .sort((one, other) => other.moves - one.moves);
  return { moves, levels: moves.reduce((sum, move) => sum + move.levels, 0), pulls };
}

function movesOf(card: MovedCard, cards: readonly MovedCard[], openedAt: Instant): readonly Move[] {
  const steps = card.corrections.filter(({ at }) => at >= openedAt).flatMap(({ scores }) => scores);
  const targets = [...new Set(steps.map(({ target }) => target))];
  return targets.flatMap((target): Move[] => {
    const own = steps.filter((step) => step.target === target);
    const from = own[0]?.from ?? NOT_ASSESSED;
    const to = own.at(-1)?.to ?? NOT_ASSESSED;
    if (from === NOT_ASSESSED || to === NOT_ASSESSED || from === to) return [];
    const toward = cards.filter((other) => {
      if (other === card) return false;
      const first = other.firstRatings.find((rating) => rating.target === target)?.score ?? NOT_ASSESSED;
      return first !== NOT_ASSESSED && Math.abs(to - first) < Math.abs(from - first);
    });
    return [{ name: card.name, target, levels: Math.abs(to - from), toward: toward.map(({ name }) => name) }];
  });
}
