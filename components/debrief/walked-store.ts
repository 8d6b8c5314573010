/** What somebody has looked at in one debrief: rows by target, and whether they turned up the recommendations. */
export type Walked = { readonly rows: readonly string[]; readonly revealed: boolean };

export const NOTHING_WALKED: Walked = { rows: [], revealed: false };

const PREFIX = "evenhand.walked.";

type Device = Pick<Storage, "getItem" | "setItem">;

/** Remembers on this device what each reader has walked, so that a reload does not send them back to the start. */
export function makeWalkedStore(device: () => Device) {
  const known = new Map<string, Walked>();
  const listeners = new Set<() => void>();
  const read = (reader: string): Walked => {
    const walked = known.get(reader) ?? attempt(() => readWalked(device().getItem(PREFIX + reader)));
    known.set(reader, walked ?? NOTHING_WALKED);
    return walked ?? NOTHING_WALKED;
  };
  const know = (reader: string, walked: Walked) => {
    known.set(reader, walked);
    // A device that keeps nothing forgets it with the page, as it forgets everything else.
    attempt(() => device().setItem(PREFIX + reader, JSON.stringify(walked)));
    for (const listener of listeners) listener();
  };
  return {
    read,
    walk: (reader: string, row: string) => {
      const walked = read(reader);
      if (!walked.rows.includes(row)) know(reader, { ...walked, rows: [...walked.rows, row] });
    },
    reveal: (reader: string) => know(reader, { ...read(reader), revealed: true }),
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Null for anything else, from another version or by hand. */
function readWalked(text: string | null): Walked | null {
  const found: unknown = text === null ? null : JSON.parse(text);
  if (typeof found !== "object" || found === null || !("rows" in found && "revealed" in found)) return null;
  const { rows, revealed } = found;
  if (!Array.isArray(rows) || !rows.every((row) => typeof row === "string")) return null;
  return { rows, revealed: revealed === true };
}
