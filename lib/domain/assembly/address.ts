import { defaultFrame, defaultRequest } from "./default-request";
import { kitRequestInput } from "./input";
import type { KitRequest } from "./request";

/** A kit somebody is looking at, as an address can hold it. */
export type Ask = {
  readonly request: KitRequest;
  readonly seed: string;
  /** Slugs in order, once somebody changed the list by hand; null while the choice is the product's. */
  readonly items: readonly string[] | null;
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

const WISHES = ["mustSubjects", "mustCompetencies", "mustKinds"] as const;
const LISTS = [...WISHES, "pinned", "excluded"] as const;
const MINUTES = ["openingMinutes", "closingMinutes"] as const;

/** Reads an address as far as it can: a field that makes no sense is named and keeps its usual value. */
export function readAsk(address: URLSearchParams): AskReading {
  const given: Record<string, string | readonly string[]> = { ...PREFILLED };
  for (const key of [...Object.keys(PREFILLED), ...MINUTES]) {
    const value = address.get(key);
    if (value !== null) given[key] = value;
  }
  for (const key of LISTS) if (address.has(key)) given[key] = address.getAll(key);
  const read = kitRequestInput.safeParse(given);
  const fields: Record<string, string> = {};
  for (const issue of read.error?.issues ?? []) fields[String(issue.path[0] ?? "minutes")] ??= issue.message;
  const sound = Object.fromEntries(Object.entries(given).filter(([key]) => !(key in fields)));
  const request = read.data ?? kitRequestInput.safeParse({ ...PREFILLED, ...sound }).data ?? USUAL;
  return { ask: { request, seed: readSeed(address), items: readItems(address) }, fields };
}

const USUAL: KitRequest = defaultRequest({ ...PREFILLED, minutes: Number(PREFILLED.minutes) });

function readSeed(address: URLSearchParams): string {
  const seed = address.get("seed") ?? "";
  return /^[\w-]{1,40}$/.test(seed) ? seed : FIRST_SEED;
}

function readItems(address: URLSearchParams): readonly string[] | null {
  if (!address.has("items")) return null;
  const slugs = address.getAll("items").flatMap((list) => list.split(","));
  return slugs
    .map((slug) => slug.trim())
    .filter((slug) => slug !== "")
    .slice(0, MOST_ITEMS);
}

/** The address of an ask: only what differs from the usual, so that it follows a new length by itself. */
export function addressOf(ask: Ask): URLSearchParams {
  const { request } = ask;
  const usual = defaultRequest(request);
  const frame = defaultFrame(request.minutes);
  const address = new URLSearchParams({
    role: request.role,
    level: request.level,
    stack: request.stack ?? "none",
    minutes: String(request.minutes),
  });
  for (const key of MINUTES) if (request[key] !== frame[key]) address.set(key, String(request[key]));
  for (const key of LISTS) if (!sameNames(request[key], usual[key])) address.set(key, request[key].join(","));
  if (ask.seed !== FIRST_SEED) address.set("seed", ask.seed);
  if (ask.items !== null) address.set("items", ask.items.join(","));
  return address;
}

/** True when somebody chose what the kit must cover, rather than taking what is usual at this length. */
export function hasOwnWishes(request: KitRequest): boolean {
  const usual = defaultRequest(request);
  return WISHES.some((key) => !sameNames(request[key], usual[key]));
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}
