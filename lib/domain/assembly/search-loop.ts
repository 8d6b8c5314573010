import { seededRandom } from "@/lib/domain/shared/random";
import type { Steps } from "@/lib/domain/shared/steps";
import { apartBars } from "./apart-bars";
import { rank } from "./greedy";
import type { LoopChoice, LoopRequest } from "./loop-request";
import { chosenEntries, type Model } from "./model";
import { oneAfterAnother } from "./one-after-another";
import { fits } from "./position";
import { search } from "./search";
import type { Choices } from "./slots";
import { choicesOn, putDown, settle, type Ties, tableOf } from "./table";
import { LOSS_OF_TWICE, missedTwice } from "./twice";
import { wishesOf } from "./wishes";

const APART = { enemies: true, shared: [] } as const;
/** Shakes of a loop: fewer where there is more to choose from, so that it takes about as long. */
const MOST_TRIES = 40;
const LOOKED_AT = 24_000;

/** A good loop, found without the solver; never worse than choosing greedily round by round. */
export function* searchLoop(models: readonly Model[], request: LoopRequest, seed: string): Steps<Choices> {
  const size = models.reduce((sum, model) => sum + model.candidates.length, 0);
  const start = yield* oneAfterAnother(models, seed, APART);
  return yield* search(owing(models, request), start, {
    ...tiesOf(models, request),
    random: seededRandom(`loop/${seed}`),
    tries: Math.min(MOST_TRIES, Math.floor(LOOKED_AT / Math.max(1, size))),
    standing: (choices) => standingOf(models, request, choices),
  });
}

/** What is compared between two loops. */
export function standingOf(models: readonly Model[], request: LoopRequest, choices: Choices): number {
  const rounds = models.reduce((sum, model, slot) => sum + rank(model, choices[slot] ?? []), 0);
  return rounds - missedTwice(models, request, choices).length * LOSS_OF_TWICE;
}

/** The same loop before anybody pinned a question or left one out; null where nobody did. */
export function untouched(request: LoopRequest): LoopRequest | null {
  if (request.rounds.every((round) => round.request.pinned.length + round.request.excluded.length === 0))
    return null;
  return {
    ...request,
    rounds: request.rounds.map((round) => ({
      ...round,
      request: { ...round.request, pinned: [], excluded: [] },
    })),
  };
}

/**
 * A loop as near as can be to one that was chosen before questions were pinned or left out: what was there stays
 * but for what is out, pins come in, and what is free or can be bettered by an exchange is filled. The greedy one
 * where that is better.
 */
export function* nearTo(
  before: LoopChoice,
  models: readonly Model[],
  request: LoopRequest,
  seed: string,
): Steps<Choices> {
  const table = tableOf(owing(models, request), tiesOf(models, request));
  const enter = (slot: number, slugs: readonly string[]) => {
    for (const slug of slugs) {
      const candidate = (models[slot]?.candidates ?? []).findIndex(
        ({ entry }) => entry.question.slug === slug,
      );
      const position = table.positions[slot];
      if (position && candidate >= 0 && fits(position, candidate)) putDown(table, { slot, candidate });
    }
  };
  request.rounds.forEach((round, slot) => {
    enter(slot, round.request.pinned);
  });
  before.models.forEach((model, slot) => {
    const there = chosenEntries(model, before.choices[slot] ?? []);
    enter(
      slot,
      there.map((entry) => entry.question.slug),
    );
  });
  yield* settle(table);
  const near = choicesOn(table);
  const simple = yield* oneAfterAnother(models, seed, APART);
  return standingOf(models, request, near) >= standingOf(models, request, simple)
    ? near
    : yield* searchLoop(models, request, seed);
}

/** What the rounds owe together, as the last wishes of each. */
function owing(models: readonly Model[], { twice }: LoopRequest): readonly Model[] {
  const wishes = wishesOf({ mustSubjects: [], mustCompetencies: twice, mustKinds: [], pinned: [] }, []);
  const owed = wishes.filter((wish) => wish.sort === "competency");
  return models.map((model) => ({ ...model, wishes: [...model.wishes, ...owed] }));
}

function tiesOf(models: readonly Model[], request: LoopRequest): Ties {
  return { bars: apartBars(models, APART), owedTogether: new Set(request.twice).size };
}
