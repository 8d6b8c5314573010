import { addressOf, readAsk } from "@/lib/domain/assembly/address";
import { readFiner } from "@/lib/domain/assembly/address-finer";
import { defaultRequest } from "@/lib/domain/assembly/default-request";
import type { LoopRequest } from "@/lib/domain/assembly/loop-request";
import type { KitRequest } from "@/lib/domain/assembly/request";
import { COMPETENCIES, type Competency } from "@/lib/domain/shared/competencies";
import { storable } from "@/lib/domain/shared/text";
import type { Loop, Role } from "./loop";
import { roundRequest } from "./round-request";
import { type LoopView, readLoopView } from "./view";

/** One round as somebody wants it. */
export type RoundAsk = {
  /** Unique in the loop; fields of the round begin with it in an address: `design.minutes`. */
  readonly slug: string;
  readonly name: string;
  /** What it asks for before anybody changes it. */
  readonly usual: KitRequest;
  readonly request: KitRequest;
};

/** A whole loop somebody is looking at, as an address can hold it. */
export type LoopAsk = LoopView & {
  readonly rounds: readonly RoundAsk[];
  /** Each measured in at least two rounds. */
  readonly twice: readonly Competency[];
  readonly seed: string;
};

export type LoopReading = {
  readonly ask: LoopAsk;
  /** Sentence by field, for what could not be read; its usual value stands in. */
  readonly fields: Readonly<Record<string, string>>;
};

/** Rounds that a loop can have beside its own. */
export const EXTRA_ROUNDS = ["extra-1", "extra-2", "extra-3"] as const;
export const ROUND_NAME_MAX = 40;
const EXTRA_MINUTES = 45;
const FIRST_SEED = "1";
/** Of the whole loop, and so not of one round. */
const SHARED = ["role", "level", "stack", "items", "forms", "before", "seed", "seen", "name"];

/** Reads an address as far as it can; what a round does not say is as its loop has it. Null: there is no loop. */
export function readLoopAsk(
  address: URLSearchParams,
  loops: readonly Loop[],
  roles: readonly Role[],
): LoopReading | null {
  const view = readLoopView(address, loops, roles);
  if (!view) return null;
  const fields: Record<string, string> = {};
  const { seen } = readFiner(new URLSearchParams([["seen", listIn(address, "seen").join(",")]])).finer;
  const rounds = slugsIn(address, view.loop).map((slug): RoundAsk => {
    const { name, usual } = usualRound(view, slug, address);
    const read = readAsk(overlaid(usual, slug, address));
    const wrong = Object.keys(read.fields);
    for (const field of wrong) fields[fieldOf(slug, field)] = read.fields[field] ?? "";
    const { ask } = wrong.length > 0 ? readAsk(overlaid(usual, slug, address, wrong)) : read;
    return { slug, name, usual, request: { ...ask.request, seen } };
  });
  const seed = address.get("seed") ?? "";
  return {
    ask: {
      ...view,
      rounds,
      twice: COMPETENCIES.filter((name) => listIn(address, "twice").includes(name)),
      seed: /^[\w-]{1,40}$/.test(seed) ? seed : FIRST_SEED,
    },
    fields,
  };
}

/** The address of a loop. What a round asks for as usual is left out, so that it follows the role and the level. */
export function loopAddress(ask: LoopAsk): URLSearchParams {
  const address = new URLSearchParams({ loop: ask.loop.slug, role: ask.role.slug, level: ask.level });
  const slugs = ask.rounds.map(({ slug }) => slug);
  if (String(slugs) !== String(ask.loop.rounds.map(({ slug }) => slug)))
    address.set("rounds", slugs.join(","));
  if (ask.twice.length > 0) address.set("twice", ask.twice.join(","));
  const [first] = ask.rounds;
  if (first && first.request.seen.length > 0) address.set("seen", first.request.seen.join(","));
  if (ask.seed !== FIRST_SEED) address.set("seed", ask.seed);
  for (const [index, { slug, name, usual, request }] of ask.rounds.entries()) {
    if (isExtra(slug) && name !== extraName(index)) address.set(fieldOf(slug, "name"), name);
    const before = wholeAddress(usual);
    const now = wholeAddress(request);
    for (const key of new Set([...before.keys(), ...now.keys()]))
      if (!SHARED.includes(key) && now.get(key) !== before.get(key))
        address.set(fieldOf(slug, key), now.get(key) ?? "");
  }
  return address;
}

/** The field of a round in an address and in a form. */
export function fieldOf(slug: string, key: string): string {
  return `${slug}.${key}`;
}

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
  return {
    ...ask,
    rounds: ask.rounds.map((round) => ({ ...round, request: { ...round.request, seen } })),
  };
}

/** With one round more that asks for nothing in particular; null where no more can be added. */
export function withExtraRound(ask: LoopAsk): LoopAsk | null {
  const slug = EXTRA_ROUNDS.find((one) => ask.rounds.every((round) => round.slug !== one));
  if (!slug) return null;
  const name = extraName(ask.rounds.length);
  const usual = extraRequest(ask, name);
  const request = { ...usual, seen: ask.rounds[0]?.request.seen ?? [] };
  const order = [...ask.loop.rounds.map((round) => round.slug), ...EXTRA_ROUNDS];
  const rounds = [...ask.rounds, { slug, name, usual, request }];
  return { ...ask, rounds: rounds.sort((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug)) };
}

export function isExtra(slug: string): boolean {
  return EXTRA_ROUNDS.some((one) => one === slug);
}

function slugsIn(address: URLSearchParams, loop: Loop): readonly string[] {
  const own = loop.rounds.map(({ slug }) => slug);
  const asked = new Set(listIn(address, "rounds"));
  const chosen = [...own, ...EXTRA_ROUNDS].filter((slug) => asked.has(slug));
  return chosen.length > 0 ? chosen : own;
}

function usualRound(view: LoopView, slug: string, address: URLSearchParams) {
  const round = view.loop.rounds.find((one) => one.slug === slug);
  if (round) return { name: round.title, usual: roundRequest(view.role, view.level, round) };
  const typed = storable(address.get(fieldOf(slug, "name")) ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const name =
    typed.slice(0, ROUND_NAME_MAX).toWellFormed() || extraName(slugsIn(address, view.loop).indexOf(slug));
  return { name, usual: extraRequest(view, name) };
}

function extraName(index: number): string {
  return `Round ${index + 1}`;
}

function extraRequest({ role, level }: Pick<LoopView, "role" | "level">, name: string): KitRequest {
  const asked = {
    role: `${role.title}, ${name.toLowerCase()}`,
    level,
    stack: role.stack,
    minutes: EXTRA_MINUTES,
  };
  return { ...defaultRequest(asked), mustSubjects: [], mustCompetencies: [], mustKinds: [] };
}

/** The usual address of a round with what the loop's address says about it written over, but for some fields. */
function overlaid(
  usual: KitRequest,
  slug: string,
  address: URLSearchParams,
  passedOver: readonly string[] = [],
): URLSearchParams {
  const whole = wholeAddress(usual);
  const start = fieldOf(slug, "");
  for (const field of new Set(address.keys())) {
    const key = field.slice(start.length);
    if (!field.startsWith(start) || SHARED.includes(key) || passedOver.includes(key)) continue;
    whole.delete(key);
    for (const value of address.getAll(field)) whole.append(key, value);
  }
  return whole;
}

function wholeAddress(request: KitRequest): URLSearchParams {
  return addressOf({ request, seed: FIRST_SEED, items: null, own: true, before: [] });
}

function listIn(address: URLSearchParams, key: string): readonly string[] {
  return address.getAll(key).flatMap((list) => list.split(","));
}
