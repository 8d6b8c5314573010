import type { Duration } from "@/lib/domain/shared/time";

/** A line being written. It has its id from its first letter on, so that filing it twice is writing one line. */
export type BegunLine = {
  readonly id: string;
  /** The agenda entry it is written under. */
  readonly entry: string;
  readonly text: string;
  /** Reading of the interview clock when it was begun. */
  readonly begunAt: Duration;
};

/** Where begun lines are: there are none, on this device, or in this page alone as the browser stores nothing. */
export type UnfiledPlace = "nowhere" | "device" | "page";

/** Of two places the one that keeps less. */
export function lessSafe(one: UnfiledPlace, other: UnfiledPlace): UnfiledPlace {
  if (one === "page" || other === "page") return "page";
  return one === "nowhere" ? other : one;
}

export const NOTHING_BEGUN: readonly BegunLine[] = [];

const PREFIX = "evenhand.unfiled.";
const KEPT_FOR_MS = 14 * 24 * 60 * 60_000;

type Device = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/**
 * Lines begun and not filed yet, of whoever wrote them here. Every letter is on the device before the next one is
 * typed, which IndexedDB could not promise. Each line has a name of its own there, so that two tabs do not write
 * over each other. `device` may throw: storage can be switched off or full. `wallClock`: milliseconds.
 */
export function makeUnfiledStore(device: () => Device, wallClock: () => number) {
  const known = new Map<string, readonly BegunLine[]>();
  const inPageOnly = new Set<string>();
  /** Names of lines that are handed over and still on the device, each with the handing over that will remove it. */
  const leaving = new Map<string, Promise<unknown>>();
  const listeners = new Set<() => void>();
  const begunOn = (owner: string) =>
    linesOn(device(), owner).filter((line) => !leaving.has(nameOf(owner, line)));
  const read = (owner: string): readonly BegunLine[] => {
    const lines = known.get(owner) ?? attempt(() => begunOn(owner)) ?? NOTHING_BEGUN;
    known.set(owner, lines);
    return lines;
  };
  const know = (owner: string, lines: readonly BegunLine[]) => {
    known.set(owner, lines);
    for (const listener of listeners) listener();
  };
  const remove = (owner: string, id: string) => {
    const gone = read(owner).filter((line) => line.id === id);
    for (const line of gone) {
      const name = nameOf(owner, line);
      attempt(() => device().removeItem(name));
      inPageOnly.delete(name);
    }
    if (gone.length > 0)
      know(
        owner,
        read(owner).filter((line) => line.id !== id),
      );
  };
  return {
    read,
    /** Takes up what other tabs began and left meanwhile. Call when this page becomes the one that writes. */
    reread: (owner: string) => {
      const onDevice = attempt(() => begunOn(owner));
      if (!onDevice) return;
      const onlyHere = read(owner).filter((line) => inPageOnly.has(nameOf(owner, line)));
      know(owner, onlyHere.reduce(withLine, onDevice));
    },
    /** A line without a letter is not begun any more. */
    write: (owner: string, line: BegunLine) => {
      if (line.text === "") return remove(owner, line.id);
      const name = nameOf(owner, line);
      leaving.delete(name);
      const kept = attempt(() => {
        device().setItem(name, JSON.stringify({ ...line, keptAt: wallClock() }));
        return true;
      });
      if (kept) inPageOnly.delete(name);
      else inPageOnly.add(name);
      know(owner, withLine(read(owner), line));
    },
    remove,
    /**
     * The line is begun no more. It leaves the device only once what was made of it is `safe`, so that a tab that is
     * killed before has it still.
     */
    handOver: (owner: string, id: string, safe: Promise<unknown>) => {
      const line = read(owner).find((one) => one.id === id);
      if (!line) return;
      const name = nameOf(owner, line);
      leaving.set(name, safe);
      know(
        owner,
        read(owner).filter((one) => one !== line),
      );
      void safe.then(() => {
        // Somebody may have gone on with it, or handed it over anew.
        if (leaving.get(name) !== safe) return;
        leaving.delete(name);
        inPageOnly.delete(name);
        attempt(() => device().removeItem(name));
      });
    },
    place: (owner: string): UnfiledPlace => {
      const lines = read(owner);
      if (lines.length === 0) return "nowhere";
      return lines.some((line) => inPageOnly.has(nameOf(owner, line))) ? "page" : "device";
    },
    /** Another tab filed or went on with a line that is begun here too. What it begins by itself is its own affair. */
    changedElsewhere: (name: string, value: string | null) => {
      for (const [owner, lines] of [...known]) {
        const before = lines.find((line) => nameOf(owner, line) === name);
        if (!before) continue;
        const now = attempt(() => readKept(value));
        const others = lines.filter((line) => line !== before);
        know(owner, now ? withLine(lines, now.line) : others);
      }
    },
    /** Takes away what has lain on this device for a fortnight, and what an earlier version left. */
    forgetOld: () => {
      const stale = (name: string) => {
        const kept = attempt(() => readKept(device().getItem(name)));
        return kept === null || wallClock() - kept.keptAt > KEPT_FOR_MS;
      };
      attempt(() => removeFrom(device(), stale));
    },
    /** Takes away every begun line, of whoever used this browser. */
    forgetAll: () => {
      attempt(() => removeFrom(device(), () => true));
      for (const owner of [...known.keys()]) know(owner, NOTHING_BEGUN);
    },
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function withLine(lines: readonly BegunLine[], line: BegunLine): readonly BegunLine[] {
  return lines.some(({ id }) => id === line.id)
    ? lines.map((one) => (one.id === line.id ? line : one))
    : [...lines, line];
}

function nameOf(owner: string, { entry, id }: Pick<BegunLine, "entry" | "id">): string {
  return `${PREFIX}${owner}/${entry}/${id}`;
}

function namesOn(device: Device, prefix: string): readonly string[] {
  const names = Array.from({ length: device.length }, (_, index) => device.key(index) ?? "");
  return names.filter((name) => name.startsWith(prefix));
}

function removeFrom(device: Device, chosen: (name: string) => boolean): void {
  for (const name of namesOn(device, PREFIX)) if (chosen(name)) device.removeItem(name);
}

/** In the order they were begun. */
function linesOn(device: Device, owner: string): readonly BegunLine[] {
  return namesOn(device, `${PREFIX}${owner}/`)
    .flatMap((name) => {
      const kept = attempt(() => readKept(device.getItem(name)));
      return kept && nameOf(owner, kept.line) === name ? [kept.line] : [];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Null for anything else than a line, from another version or by hand. */
function readKept(text: string | null): { readonly line: BegunLine; readonly keptAt: number } | null {
  const found: unknown = text === null ? null : JSON.parse(text);
  if (typeof found !== "object" || found === null) return null;
  const { id, entry, text: words, begunAt, keptAt } = found as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || typeof entry !== "string" || typeof words !== "string") return null;
  if (typeof begunAt !== "number" || typeof keptAt !== "number") return null;
  return { line: { id, entry, text: words, begunAt }, keptAt };
}
