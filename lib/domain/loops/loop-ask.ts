import { defaultRequest } from "@/lib/domain/assembly/default-request";
import type { LoopRequest } from "@/lib/domain/assembly/loop-request";
import { withoutPin } from "@/lib/domain/assembly/pin";
import type { KitRequest } from "@/lib/domain/assembly/request";
import type { Competency } from "@/lib/domain/shared/competencies";
import { roundRequest } from "./round-request";
import type { LoopView } from "./view";

/** One round as somebody wants it. */
export type RoundAsk = {
  /** Unique in the loop. */
  readonly slug: string;
  readonly name: string;
  /** What it asks for before anybody changes it. */
  readonly usual: KitRequest;
  readonly request: KitRequest;
  /** True once somebody typed its minutes for hello and goodbye. */
  readonly ownFrame?: boolean;
};

/** A whole loop somebody is looking at. */
export type LoopAsk = LoopView & {
  /** At least one. */
  readonly rounds: readonly RoundAsk[];
  /** Taken out, as they will be when they are put back. */
  readonly out: readonly RoundAsk[];
  /** Each measured in at least two rounds. */
  readonly twice: readonly Competency[];
  readonly seed: string;
};

/** Rounds that a loop can have beside its own. */
export const EXTRA_ROUNDS = ["extra-1", "extra-2", "extra-3"] as const;
export const ROUND_NAME_MAX = 40;
const EXTRA_MINUTES = 45;

/** The rounds as they are solved. */
export function askedLoop({ rounds, twice }: Pick<LoopAsk, "rounds" | "twice">): LoopRequest {
  return { rounds: rounds.map(({ name, request }) => ({ name, request })), twice };
}

/** The same loop, asking for something else: what an offer changes. */
export function withRequest(ask: LoopAsk, { rounds, twice }: LoopRequest): LoopAsk {
  return {
    ...ask,
    twice,
    rounds: ask.rounds.map((round, index) => ({
      ...round,
      request: rounds[index]?.request ?? round.request,
    })),
  };
}

/** The same loop without questions the candidate knows, in any round. */
export function withSeen(ask: LoopAsk, seen: readonly string[]): LoopAsk {
  const without = (round: RoundAsk) => ({ ...round, request: { ...round.request, seen } });
  return { ...ask, rounds: ask.rounds.map(without), out: ask.out.map(without) };
}

/** The same loop with a question left out of every round, also those taken out; null where it is already. */
export function withoutInAll(ask: LoopAsk, slug: string): LoopAsk | null {
  if ([...ask.rounds, ...ask.out].every(({ request }) => request.excluded.includes(slug))) return null;
  const without = (round: RoundAsk): RoundAsk => {
    const { excluded } = round.request;
    const request = withoutPin(round.request, slug);
    return excluded.includes(slug)
      ? round
      : { ...round, request: { ...request, excluded: [...excluded, slug] } };
  };
  return { ...ask, rounds: ask.rounds.map(without), out: ask.out.map(without) };
}

/** With one round more that asks for nothing in particular; null where no more can be added. */
export function withExtraRound(ask: LoopAsk): LoopAsk | null {
  const there = [...ask.rounds, ...ask.out];
  const slug = EXTRA_ROUNDS.find((one) => there.every((round) => round.slug !== one));
  if (!slug) return null;
  const { name, usual } = usualRound(ask, slug, "");
  const request = { ...usual, seen: ask.rounds[0]?.request.seen ?? [] };
  const order = [...ask.loop.rounds.map((round) => round.slug), ...EXTRA_ROUNDS];
  const rounds = [...ask.rounds, { slug, name, usual, request }];
  return { ...ask, rounds: rounds.sort((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug)) };
}

export function isExtra(slug: string): boolean {
  return EXTRA_ROUNDS.some((one) => one === slug);
}

/** What a round of the loop is before anybody changes it; `called` is the name of one that was added, if it has any. */
export function usualRound(view: LoopView, slug: string, called: string): Pick<RoundAsk, "name" | "usual"> {
  const round = view.loop.rounds.find((one) => one.slug === slug);
  if (round) return { name: round.title, usual: roundRequest(view.role, view.level, round) };
  const name = called === "" ? extraName(view, slug) : called;
  return { name, usual: extraRequest(view, name) };
}

/** The name of an added round that was given none. */
export function extraName({ loop }: LoopView, slug: string): string {
  const order: readonly string[] = EXTRA_ROUNDS;
  return `Round ${loop.rounds.length + 1 + order.indexOf(slug)}`;
}

function extraRequest({ role, level }: LoopView, name: string): KitRequest {
  const asked = {
    role: `${role.title}, ${name.toLowerCase()}`,
    level,
    stack: role.stack,
    minutes: EXTRA_MINUTES,
  };
  return { ...defaultRequest(asked), mustSubjects: [], mustCompetencies: [], mustKinds: [] };
}
