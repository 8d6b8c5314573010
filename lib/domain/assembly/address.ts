import { finerBeside, finerFields, readFiner } from "./address-finer";
import { defaultFrame, defaultRequest } from "./default-request";
import { FRAME_FIELDS, FRAME_MARK, OWN_FRAME } from "./frame-fields";
import { kitRequestInput } from "./input";
import type { KitRequest } from "./request";

/** A kit somebody is looking at, as an address can hold it. */
export type Ask = {
  readonly request: KitRequest;
  readonly seed: string;
  /** Slugs in order, once somebody changed the list by hand; null while the choice is the product's. */
  readonly items: readonly string[] | null;
  /** True once somebody chose what the kit must cover; until then that follows the length and the stack. */
  readonly own: boolean;
  /** Keys of wishes that the boxes showed before a new length or stack, when `own` is false. */
  readonly before: readonly string[];
  /** True once somebody typed the minutes for hello and goodbye: another length leaves them alone. */
  readonly ownFrame?: boolean;
  /** So many parallel kits instead of one; absent for one. */
  readonly forms?: number;
};

export type AskReading = {
  readonly ask: Ask;
  /** Sentence by field, for what could not be read; its usual value stands in. */
  readonly fields: Readonly<Record<string, string>>;
};

/** What is asked for before anybody has said anything. */
const PREFILLED = { role: "Backend engineer", level: "mid", stack: "node", minutes: "45" } as const;
const FIRST_SEED = "1";
const MOST_ITEMS = 40;
/** Parallel kits that can be asked for at once. */
export const FORM_COUNTS = [2, 3, 4] as const;

const WISHES = ["mustSubjects", "mustCompetencies", "mustKinds"] as const;
const SLUGS = ["pinned", "excluded"] as const;
const LISTS = [...WISHES, ...SLUGS] as const;

/** Reads an address as far as it can: a field that makes no sense is named and keeps its usual value. */
export function readAsk(address: URLSearchParams): AskReading {
  const given: Record<string, string | readonly string[]> = { ...PREFILLED };
  for (const key of Object.keys(PREFILLED)) {
    const value = address.get(key);
    if (value !== null) given[key] = value;
  }
  for (const [key, value] of Object.entries(typedFrame(address))) given[key] = value;
  for (const key of LISTS) if (address.has(key)) given[key] = address.getAll(key);
  const read = kitRequestInput.safeParse(given);
  const fields: Record<string, string> = {};
  for (const issue of read.error?.issues ?? []) fields[String(issue.path[0] ?? "minutes")] ??= issue.message;
  const sound = Object.fromEntries(Object.entries(given).filter(([key]) => !(key in fields)));
  const request = read.data ?? kitRequestInput.safeParse({ ...PREFILLED, ...sound }).data ?? USUAL;
  const finer = readFiner(address);
  const own = WISHES.some((key) => address.has(key));
  const forms = FORM_COUNTS.find((count) => address.get("forms") === String(count));
  const ask = {
    request: { ...request, ...finer.finer },
    seed: readSeed(address),
    items: readItems(address),
    own,
    before: own ? [] : namesIn(address, "before").slice(0, MOST_ITEMS),
    ...(address.get(FRAME_MARK) === OWN_FRAME ? { ownFrame: true } : {}),
    ...(forms === undefined ? {} : { forms }),
  };
  return { ask, fields: { ...finer.fields, ...fields } };
}

/** Minutes for hello and goodbye as an address holds them, readable or not; nothing typed is the usual. */
export function typedFrame(address: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FRAME_FIELDS.map((key) => [key, (address.get(key) ?? "").trim()]).filter(([, text]) => text !== ""),
  );
}

const USUAL: KitRequest = defaultRequest({ ...PREFILLED, minutes: Number(PREFILLED.minutes) });

function readSeed(address: URLSearchParams): string {
  const seed = address.get("seed") ?? "";
  return /^[\w-]{1,40}$/.test(seed) ? seed : FIRST_SEED;
}

function readItems(address: URLSearchParams): readonly string[] | null {
  return address.has("items") ? namesIn(address, "items").slice(0, MOST_ITEMS) : null;
}

function namesIn(address: URLSearchParams, key: string): readonly string[] {
  const names = address.getAll(key).flatMap((list) => list.split(","));
  return names.map((name) => name.trim()).filter((name) => name !== "");
}

/**
 * The address of an ask. What is usual is left out, so that it follows a new length by itself; what somebody
 * chose to cover is written out in full, so that it never does.
 */
export function addressOf(ask: Ask): URLSearchParams {
  const { request } = ask;
  const address = new URLSearchParams({
    role: request.role,
    level: request.level,
    stack: request.stack ?? "none",
    minutes: String(request.minutes),
  });
  const usual = defaultRequest(request);
  const own = ask.own || WISHES.some((key) => !sameNames(request[key], usual[key]));
  if (own) for (const key of WISHES) address.set(key, request[key].join(","));
  else if (ask.before.length > 0) address.set("before", ask.before.join(","));
  for (const [key, value] of [...frameFields(request), ...finerFields(request), ...beside(ask)])
    address.set(key, value);
  if (ask.items !== null) address.set("items", ask.items.join(","));
  return address;
}

/** The same ask for a candidate who knows these questions: they leave a list changed by hand, too. */
export function withoutSeen(ask: Ask, seen: readonly string[]): Ask {
  return {
    ...ask,
    request: { ...ask.request, seen },
    items: ask.items?.filter((slug) => !seen.includes(slug)) ?? null,
  };
}

/** What the address holds that no field of the form shows: a form that asks anew sends it along. */
export function beside({
  request,
  seed,
  forms,
  ownFrame,
}: Pick<Ask, "request" | "seed" | "forms" | "ownFrame">): readonly (readonly [string, string])[] {
  return [
    ...(ownFrame ? [[FRAME_MARK, OWN_FRAME] as const] : []),
    ...SLUGS.flatMap((key) => (request[key].length === 0 ? [] : [[key, request[key].join(",")] as const])),
    ...finerBeside(request),
    ...(seed === FIRST_SEED ? [] : [["seed", seed] as const]),
    ...(forms === undefined ? [] : [["forms", String(forms)] as const]),
  ];
}

/** Minutes for hello and goodbye where they are not the usual ones of the length. */
function frameFields(request: KitRequest): readonly (readonly [string, string])[] {
  const usual = defaultFrame(request.minutes);
  return FRAME_FIELDS.flatMap((key) => (request[key] === usual[key] ? [] : [[key, String(request[key])]]));
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}
