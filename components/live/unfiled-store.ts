import { uuidv7 } from "uuidv7";
import {
  attempt,
  type BegunLine,
  type Device,
  linesOn,
  nameOf,
  readKept,
  removeFrom,
  renew,
} from "./unfiled-device";

/** Where begun lines are: there are none, on this device, or in this page alone as the browser stores nothing. */
export type UnfiledPlace = "nowhere" | "device" | "page";

/** Of two places the one that keeps less. */
export function lessSafe(one: UnfiledPlace, other: UnfiledPlace): UnfiledPlace {
  if (one === "page" || other === "page") return "page";
  return one === "nowhere" ? other : one;
}

export const NOTHING_BEGUN: readonly BegunLine[] = [];

const KEPT_FOR_MS = 14 * 24 * 60 * 60_000;

/**
 * Lines begun and not filed yet, of whoever wrote them here. Every letter is on the device before the next one is
 * typed, which IndexedDB could not promise. Each line has a name of its own there, so that two tabs do not write
 * over each other. `device` may throw: storage can be switched off or full. `wallClock`: milliseconds.
 */
export function makeUnfiledStore(
  device: () => Device,
  wallClock: () => number,
  newId: () => string = uuidv7,
) {
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
  const reread = (owner: string) => {
    const onDevice = attempt(() => begunOn(owner));
    if (!onDevice) return;
    const onlyHere = read(owner).filter((line) => inPageOnly.has(nameOf(owner, line)));
    know(owner, onlyHere.reduce(withLine, onDevice));
  };
  return {
    read,
    /** Takes up what other tabs began and left meanwhile. Call when this page becomes the one that writes. */
    reread,
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
    /**
     * Takes away what has lain on this device for a fortnight, and what is no line. Lines as the version before kept
     * them become lines of this one first.
     */
    forgetOld: () => {
      attempt(() => renew(device(), wallClock(), newId));
      const stale = (name: string) => {
        const kept = attempt(() => readKept(device().getItem(name)));
        return kept === null || wallClock() - kept.keptAt > KEPT_FOR_MS;
      };
      attempt(() => removeFrom(device(), stale));
      for (const owner of [...known.keys()]) reread(owner);
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
