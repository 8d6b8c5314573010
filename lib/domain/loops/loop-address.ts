import { addressOf, readAsk } from "@/lib/domain/assembly/address";
import { readFiner } from "@/lib/domain/assembly/address-finer";
import { FRAME_FIELDS, FRAME_MARK, OWN_FRAME } from "@/lib/domain/assembly/frame-fields";
import type { KitRequest } from "@/lib/domain/assembly/request";
import { quoted } from "@/lib/domain/assembly/words";
import { LEVEL_NAMES } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { storable } from "@/lib/domain/shared/text";
import type { Loop, Role } from "./loop";
import {
  EXTRA_ROUNDS,
  extraName,
  isExtra,
  type LoopAsk,
  ROUND_NAME_MAX,
  type RoundAsk,
  usualRound,
} from "./loop-ask";
import { roleName } from "./role-name";
import { type LoopView, readLoopView } from "./view";

export type LoopReading = {
  readonly ask: LoopAsk;
  /** Sentence by field, for what cannot be: its usual value stands in, but a name stays as it was typed. */
  readonly fields: Readonly<Record<string, string>>;
};

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
  const fields: Record<string, string> = { ...strangersIn(address, view) };
  const { seen } = readFiner(new URLSearchParams([["seen", listIn(address, "seen").join(",")]])).finer;
  const read = (slug: string): RoundAsk => {
    const { name, usual } = usualRound(view, slug, nameIn(address, slug));
    const round = readAsk(overlaid(usual, slug, address));
    const wrong = Object.keys(round.fields);
    for (const field of wrong) fields[fieldOf(slug, field)] = round.fields[field] ?? "";
    const { ask } = wrong.length > 0 ? readAsk(overlaid(usual, slug, address, wrong)) : round;
    const own = ask.ownFrame ? { ownFrame: true } : {};
    return { slug, name, usual, request: { ...ask.request, seen }, ...own };
  };
  const { chosen, left } = slugsIn(address, view.loop);
  if (address.has("rounds") && chosen.length === 0)
    fields.rounds = "A loop has at least one round. All of them are in again.";
  const rounds = (chosen.length > 0 ? chosen : left).map(read);
  for (const { slug, name } of rounds)
    if (isExtra(slug) && rounds.some((other) => other.slug !== slug && plain(other.name) === plain(name)))
      fields[fieldOf(slug, "name")] = `Another round is called ${name}. Give this one a name of its own.`;
  const seed = address.get("seed") ?? "";
  return {
    ask: {
      ...view,
      rounds,
      out: chosen.length > 0 ? left.map(read) : [],
      twice: COMPETENCIES.filter((name) => listIn(address, "twice").includes(name)),
      seed: /^[\w-]{1,40}$/.test(seed) ? seed : FIRST_SEED,
    },
    fields,
  };
}

/** Sentences on a loop, a role and a level that are not there: others stand in for them. */
function strangersIn(address: URLSearchParams, { loop, role, level }: LoopView): Record<string, string> {
  const asked = (field: string, shown: string) => {
    const said = (address.get(field) ?? shown).trim();
    return said === shown ? null : quoted(said.slice(0, 40));
  };
  const [otherLoop, otherRole, otherLevel] = [
    asked("loop", loop.slug),
    asked("role", role.slug),
    asked("level", level),
  ];
  return {
    ...(otherLoop !== null && { loop: `There is no loop called ${otherLoop}. This is ${loop.title}.` }),
    ...(otherRole !== null && {
      role: `There is no role called ${otherRole}. This is for ${roleName(role)}.`,
    }),
    ...(otherLevel !== null && {
      level: `Level ${otherLevel} is not there for this role. This is for ${LEVEL_NAMES[level].toLowerCase()}.`,
    }),
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
  for (const { slug, name, usual, request, ownFrame } of [...ask.rounds, ...ask.out]) {
    if (ownFrame) address.set(fieldOf(slug, FRAME_MARK), OWN_FRAME);
    if (isExtra(slug) && name !== extraName(ask, slug)) address.set(fieldOf(slug, "name"), name);
    const before = wholeAddress(usual);
    const now = wholeAddress(request);
    for (const key of new Set([...before.keys(), ...now.keys()]))
      if (!SHARED.includes(key) && now.get(key) !== before.get(key))
        address.set(fieldOf(slug, key), now.get(key) ?? "");
  }
  return address;
}

/** The field of a round in an address and in a form: `design.minutes`. */
export function fieldOf(slug: string, key: string): string {
  return `${slug}.${key}`;
}

/** Each round's minutes for hello and goodbye as an address holds them, readable or not, by field. */
export function typedFrames(
  { rounds }: Pick<LoopAsk, "rounds">,
  address: URLSearchParams,
): Readonly<Record<string, string>> {
  const fields = rounds.flatMap(({ slug }) => FRAME_FIELDS.map((field) => fieldOf(slug, field)));
  return Object.fromEntries(
    fields.map((field) => [field, (address.get(field) ?? "").trim()]).filter(([, text]) => text !== ""),
  );
}

/** Rounds that are in, and those taken out: the loop's own, and added ones of which anything is said. */
function slugsIn(address: URLSearchParams, loop: Loop) {
  const own = loop.rounds.map(({ slug }) => slug);
  const said = [...address.keys()];
  const known = [
    ...own,
    ...EXTRA_ROUNDS.filter((slug) => said.some((key) => key.startsWith(fieldOf(slug, "")))),
  ];
  const asked = new Set(address.has("rounds") ? listIn(address, "rounds") : own);
  return {
    chosen: [...own, ...EXTRA_ROUNDS].filter((slug) => asked.has(slug)),
    left: known.filter((slug) => !asked.has(slug)),
  };
}

/** The name somebody gave an added round, on one line; empty where there is none. */
function nameIn(address: URLSearchParams, slug: string): string {
  const typed = storable(address.get(fieldOf(slug, "name")) ?? "").replace(/\s+/g, " ");
  return typed.trim().slice(0, ROUND_NAME_MAX).toWellFormed();
}

function plain(name: string): string {
  return name.toLowerCase();
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
