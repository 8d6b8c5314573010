import type { Duration } from "@/lib/domain/shared/time";

const PREFIX = "evenhand.unfiled.";

/** A line being written. It has its id from its first letter on, so that filing it twice is writing one line. */
export type BegunLine = {
  readonly id: string;
  /** The agenda entry it is written under. */
  readonly entry: string;
  readonly text: string;
  /** Reading of the interview clock when it was begun. */
  readonly begunAt: Duration;
};

/** Where begun lines lie. Every call may throw: storage can be switched off or full. */
export type Device = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

export function nameOf(owner: string, { entry, id }: Pick<BegunLine, "entry" | "id">): string {
  return `${PREFIX}${owner}/${entry}/${id}`;
}

function namesOn(device: Device, prefix: string): readonly string[] {
  const names = Array.from({ length: device.length }, (_, index) => device.key(index) ?? "");
  return names.filter((name) => name.startsWith(prefix));
}

export function removeFrom(device: Device, chosen: (name: string) => boolean): void {
  for (const name of namesOn(device, PREFIX)) if (chosen(name)) device.removeItem(name);
}

/** The version before kept one line an entry, under its name and without an id. Its fortnight begins now. */
export function renew(device: Device, keptAt: number, newId: () => string): void {
  for (const name of namesOn(device, PREFIX)) {
    const [, owner, entry] = /^([^/]+\/[^/]+)\/([^/]+)$/.exec(name.slice(PREFIX.length)) ?? [];
    const old = attempt(() => readOld(device.getItem(name)));
    if (!owner || !entry || !old) continue;
    const line = { id: newId(), entry, ...old };
    device.setItem(nameOf(owner, line), JSON.stringify({ ...line, keptAt }));
    device.removeItem(name);
  }
}

/** In the order they were begun. */
export function linesOn(device: Device, owner: string): readonly BegunLine[] {
  return namesOn(device, `${PREFIX}${owner}/`)
    .flatMap((name) => {
      const kept = attempt(() => readKept(device.getItem(name)));
      return kept && nameOf(owner, kept.line) === name ? [kept.line] : [];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

export function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function readOld(text: string | null): Pick<BegunLine, "text" | "begunAt"> | null {
  const found: unknown = text === null ? null : JSON.parse(text);
  if (typeof found !== "object" || found === null || "id" in found) return null;
  const { text: words, begunAt } = found as Readonly<Record<string, unknown>>;
  if (typeof words !== "string" || words === "") return null;
  return { text: words, begunAt: typeof begunAt === "number" ? begunAt : 0 };
}

/** Null for anything else than a line, from another version or by hand. */
export function readKept(text: string | null): { readonly line: BegunLine; readonly keptAt: number } | null {
  const found: unknown = text === null ? null : JSON.parse(text);
  if (typeof found !== "object" || found === null) return null;
  const { id, entry, text: words, begunAt, keptAt } = found as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || typeof entry !== "string" || typeof words !== "string") return null;
  if (typeof begunAt !== "number" || typeof keptAt !== "number") return null;
  return { line: { id, entry, text: words, begunAt }, keptAt };
}
