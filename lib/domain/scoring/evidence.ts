import type { Duration } from "@/lib/domain/shared/time";

export const EVIDENCE_MARKS = ["plus", "minus", "open", "quote", "plain"] as const;
export type EvidenceMark = (typeof EVIDENCE_MARKS)[number];

export const EVIDENCE_MARK_SIGNS: Record<EvidenceMark, string> = {
  plus: "+",
  minus: "−",
  open: "?",
  quote: "“",
  plain: "",
};

export const EVIDENCE_MARK_NAMES: Record<EvidenceMark, string> = {
  plus: "In favour",
  minus: "Against",
  open: "To clear up",
  quote: "Their words",
  plain: "Note",
};

/** One time-stamped line of what was heard. */
export type Evidence = {
  readonly id: string;
  /** Slug of the question it belongs to, or an entry of the frame: `@opening`, `@closing`. */
  readonly entry: string;
  readonly mark: EvidenceMark;
  readonly text: string;
  /** Reading of the interview clock when the line was begun. */
  readonly heardAtMs: Duration;
};

/** As it was heard: by the time each line was begun, and lines begun at once as they were filed. */
export function inTimeOrder(lines: readonly Evidence[]): readonly Evidence[] {
  return [...lines].sort((one, other) => one.heardAtMs - other.heardAtMs);
}

export const EVIDENCE_TEXT_MAX = 2_000;

const PREFIXES: readonly (readonly [string, EvidenceMark])[] = [
  ["+", "plus"],
  ["-", "minus"],
  ["−", "minus"],
  ["?", "open"],
  [">", "quote"],
];

export type TypedLine = {
  readonly mark: EvidenceMark;
  readonly text: string;
  /** From a leading `/3 `: score the question on the screen. */
  readonly score: 0 | 1 | 2 | 3 | 4 | null;
  /** From a leading `@2 `: the number of the question it belongs to. */
  readonly number: number | null;
};

/**
 * Reads a line as typed: `/3 + Rehearsed the rollback` scores 3 and marks the rest as in favour, `@2 - No plan`
 * belongs to the second question.
 */
export function readTypedLine(line: string): TypedLine {
  let rest = line.trim();
  let score: TypedLine["score"] = null;
  let number: number | null = null;
  for (;;) {
    const [whole, level, entry] = /^(?:\/([0-4])|@(\d{1,2}))(?:\s+|$)/.exec(rest) ?? [];
    if (whole === undefined) break;
    if (level !== undefined && score === null) score = Number(level) as 0 | 1 | 2 | 3 | 4;
    else if (entry !== undefined && number === null) number = Number(entry);
    else break;
    rest = rest.slice(whole.length);
  }
  return { ...readMarkedLine(rest), score, number };
}

/** Reads the mark alone, as when a line that was filed is edited: `@9` and `/3` are words of it by then. */
export function readMarkedLine(line: string): Pick<TypedLine, "mark" | "text"> {
  const rest = line.trim();
  for (const [prefix, mark] of PREFIXES) {
    if (rest.startsWith(prefix)) return { mark, text: rest.slice(prefix.length).trim() };
  }
  return { mark: "plain", text: rest };
}

/** A line as it would be typed, so that its mark can be changed with its words. `readMarkedLine` reads it back. */
export function asTyped({ mark, text }: Pick<Evidence, "mark" | "text">): string {
  const sign = PREFIXES.find(([, meant]) => meant === mark)?.[0];
  return sign === undefined ? text : `${sign} ${text}`;
}
