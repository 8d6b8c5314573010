import { type Agenda, plannedQuestions } from "@/lib/domain/interviews/agenda";
import { EVIDENCE_TEXT_MAX, readTypedLine } from "@/lib/domain/scoring/evidence";
import { questionTarget, type Score, type Target } from "@/lib/domain/scoring/score";
import type { LiveOp } from "./live-op";
import type { BegunLine } from "./unfiled-device";

type EvidenceWrite = Extract<LiveOp, { type: "evidence.write" }>;

export type Filed =
  | {
      readonly kind: "filed";
      readonly op: EvidenceWrite | null;
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

export type Filing =
  | { readonly kind: "ops"; readonly ops: readonly LiveOp[] }
  | { readonly kind: "too-long"; readonly over: number };

/**
 * The changes that filing a begun line makes. By hand (Enter) its `/3` is the score. Filed by itself, when somebody
 * went on, it may be older than the score there is: that one stays, and the `/3` stays in the words. `scores`: as
 * they are now. Lines under an entry that is not scored give no score.
 */
export function filingOf(
  line: BegunLine,
  agenda: Agenda,
  scores: Readonly<Partial<Record<Target, Score>>>,
  by: "hand" | "itself",
): Filing {
  const made = filed(line, agenda);
  if (made.kind === "too-long") return made;
  const { op, score } = made;
  const target = questionTarget(line.entry);
  const written = op ? [op] : [];
  if (score === null || !agenda.some(({ id, scored }) => id === line.entry && scored))
    return { kind: "ops", ops: written };
  const given = scores[target] ?? null;
  if (by === "hand" || given === null)
    return { kind: "ops", ops: [{ type: "score.set", target, score }, ...written] };
  return { kind: "ops", ops: given === score ? written : [withScoreInWords(line, op, score)] };
}

function withScoreInWords(
  { id, entry, begunAt }: BegunLine,
  op: EvidenceWrite | null,
  score: Score,
): EvidenceWrite {
  if (!op)
    return {
      type: "evidence.write",
      line: { id, entry, mark: "plain", text: `/${score}`, heardAtMs: begunAt },
    };
  const text = `/${score} ${op.line.text}`;
  return text.length > EVIDENCE_TEXT_MAX ? op : { ...op, line: { ...op.line, text } };
}
