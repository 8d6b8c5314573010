import type { Duration } from "@/lib/domain/shared/time";

/** A line being written, with the reading of the interview clock when it was begun. */
export type TypedSoFar = { readonly text: string; readonly begunAt: Duration | null };

/** By agenda entry. */
export type Unfiled = Readonly<Record<string, TypedSoFar>>;

/** Where begun lines are: there are none, on this device, or in this page alone as the browser stores nothing. */
export type UnfiledPlace = "nowhere" | "device" | "page";

export const NOTHING_TYPED: TypedSoFar = { text: "", begunAt: null };
export const NOTHING_BEGUN: Unfiled = {};

const PREFIX = "evenhand.unfiled.";

type Device = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/**
 * Lines begun and not filed yet, of whoever wrote them here. Every letter is on the device before the next one is
 * typed, which IndexedDB could not promise. Each line has a name of its own there, so that two tabs do not write
 * over each other. `device` may throw: storage can be switched off or full.
 */
export function makeUnfiledStore(device: () => Device) {
  const known = new Map<string, Unfiled>();
  const inPageOnly = new Set<string>();
  const listeners = new Set<() => void>();
  const read = (owner: string): Unfiled => {
    const lines = known.get(owner) ?? attempt(() => linesOn(device(), owner)) ?? NOTHING_BEGUN;
    known.set(owner, lines);
    return lines;
  };
  const know = (owner: string, lines: Unfiled) => {
    known.set(owner, lines);
    for (const listener of listeners) listener();
  };
  const keep = (name: string, typed: TypedSoFar) => {
    const kept = attempt(() => {
      if (typed.text === "") device().removeItem(name);
      else device().setItem(name, JSON.stringify(typed));
      return true;
    });
    if (kept || typed.text === "") inPageOnly.delete(name);
    else inPageOnly.add(name);
  };
  const write = (owner: string, entry: string, typed: TypedSoFar) => {
    keep(nameOf(owner, entry), typed);
    const { [entry]: _before, ...others } = read(owner);
    know(owner, typed.text === "" ? others : { ...others, [entry]: typed });
  };
  return {
    read,
    write,
    place: (owner: string): UnfiledPlace => {
      const entries = Object.keys(read(owner));
      if (entries.length === 0) return "nowhere";
      return entries.some((entry) => inPageOnly.has(nameOf(owner, entry))) ? "page" : "device";
    },
    clear: (owner: string) => {
      for (const entry of Object.keys(read(owner))) write(owner, entry, NOTHING_TYPED);
    },
    /** Another tab took this away: what is filed there is not begun here. What it types is its own affair. */
    removedElsewhere: (name: string) => {
      for (const [owner, lines] of [...known]) {
        const entry = Object.keys(lines).find((one) => nameOf(owner, one) === name);
        if (entry === undefined) continue;
        const { [entry]: _filed, ...others } = lines;
        know(owner, others);
      }
    },
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function nameOf(owner: string, entry: string): string {
  return `${PREFIX}${owner}/${entry}`;
}

function linesOn(device: Device, owner: string): Unfiled {
  const prefix = nameOf(owner, "");
  const names = Array.from({ length: device.length }, (_, index) => device.key(index) ?? "");
  return Object.fromEntries(
    names
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => {
        const typed = attempt(() => readLine(device.getItem(name)));
        return typed ? [[name.slice(prefix.length), typed] as const] : [];
      }),
  );
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Null for anything else than a line, from another version or by hand. */
function readLine(text: string | null): TypedSoFar | null {
  const found: unknown = text === null ? null : JSON.parse(text);
  if (typeof found !== "object" || found === null || !("text" in found && "begunAt" in found)) return null;
  const { text: words, begunAt } = found;
  if (typeof words !== "string" || (begunAt !== null && typeof begunAt !== "number")) return null;
  return { text: words, begunAt };
}
