import { uuidv7 } from "uuidv7";
import type { Agenda } from "@/lib/domain/interviews/agenda";
import { readTypedLine } from "@/lib/domain/scoring/evidence";
import type { Score } from "@/lib/domain/scoring/score";
import type { Duration } from "@/lib/domain/shared/time";
import type { LiveOp } from "./live-op";
import type { TypedSoFar } from "./unfiled-store";

export type Filed = {
  readonly op: Extract<LiveOp, { type: "evidence.write" }> | null;
  /** For the entry it was typed under. */
  readonly score: Score | null;
};

/**
 * What was typed under an entry, as a line of evidence (null without words) and a score. `reading`: the interview
 * clock now, for a line without a beginning. A number that is not on the agenda stays part of the words.
 */
export function filed(
  entry: string,
  { text, begunAt }: TypedSoFar,
  agenda: Agenda,
  reading: Duration,
): Filed {
  const { text: words, mark, score, number } = readTypedLine(text);
  const named = number === null ? undefined : agenda[number - 1]?.id;
  const said = number !== null && named === undefined ? `@${number} ${words}`.trim() : words;
  if (said === "") return { op: null, score };
  const heardAtMs = begunAt ?? Math.round(reading);
  const line = { id: uuidv7(), entry: named ?? entry, mark, text: said, heardAtMs };
  return { op: { type: "evidence.write", line }, score };
}
