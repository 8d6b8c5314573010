import { type Agenda, plannedQuestions } from "@/lib/domain/interviews/agenda";
import { EVIDENCE_TEXT_MAX, readTypedLine } from "@/lib/domain/scoring/evidence";
import type { Score } from "@/lib/domain/scoring/score";
import type { LiveOp } from "./live-op";
import type { BegunLine } from "./unfiled-store";

export type Filed =
  | {
      readonly kind: "filed";
      readonly op: Extract<LiveOp, { type: "evidence.write" }> | null;
      /** For the entry it was typed under. */
      readonly score: Score | null;
    }
  /** It has this many characters more than a line holds. Nothing of it is filed, and nothing is cut. */
  | { readonly kind: "too-long"; readonly over: number };

/**
 * What was typed under an entry, as a line of evidence (null without words) and a score. `@2` is the second question; a number
 * that no question has stays part of the words.
 */
export function filed({ id, entry, text, begunAt }: BegunLine, agenda: Agenda): Filed {
  const { text: words, mark, score, number } = readTypedLine(text);
  const named = number === null ? undefined : plannedQuestions(agenda)[number - 1]?.id;
  const said = number !== null && named === undefined ? `@${number} ${words}`.trim() : words;
  if (said === "") return { kind: "filed", op: null, score };
  const over = said.length - EVIDENCE_TEXT_MAX;
  if (over > 0) return { kind: "too-long", over };
  const line = { id, entry: named ?? entry, mark, text: said, heardAtMs: begunAt };
  return { kind: "filed", op: { type: "evidence.write", line }, score };
}
