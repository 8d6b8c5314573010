import { applyScoringOp, type DraftScorecard, type ScoringOp } from "@/lib/domain/scoring/draft";
import { EVIDENCE_TEXT_MAX, type Evidence, readMarkedLine } from "@/lib/domain/scoring/evidence";
import type { Target } from "@/lib/domain/scoring/score";
import type { BegunLine } from "../live/unfiled-device";

const NEW = "new:";
const EDIT = "edit:";

/** Where the texts begun on one scorecard lie on the device, apart from the lines begun in the room. */
export function cardOwner(interviewId: string, seatId: string): string {
  return `card/${interviewId}/${seatId}`;
}

/** The id of the text begun in the field for why a score was given. */
export function reasonId(target: Target): string {
  return `reason:${target}`;
}

/** The id of the text begun in a line of evidence that was filed before. */
export function editId(line: Pick<Evidence, "id">): string {
  return `${EDIT}${line.id}`;
}

/** The id of a line begun on the scorecard. `id` becomes that of the evidence, so that saving twice is one line. */
export function newId(id: string): string {
  return `${NEW}${id}`;
}

export function isNewIn(entry: string, line: BegunLine): boolean {
  return line.entry === entry && line.id.startsWith(NEW);
}

/** The line that an edit was begun in, if somebody removed it meanwhile; what it said is gone with it. */
export function removedLine(begun: BegunLine, draft: DraftScorecard): Evidence | null {
  if (!begun.id.startsWith(EDIT) || draft.evidence.some((line) => editId(line) === begun.id)) return null;
  const { id, entry, begunAt } = begun;
  return { id: id.slice(EDIT.length), entry, mark: "plain", text: "", heardAtMs: begunAt };
}

export type Saving =
  /** None where it says what is saved already, or nothing. */
  | { readonly kind: "ops"; readonly ops: readonly ScoringOp[] }
  /** It has this many characters more than there is room for. Nothing of it is saved, and nothing is cut. */
  | { readonly kind: "too-long"; readonly over: number };

/** What a text begun on a scorecard makes of its draft. */
export function savingOf(begun: BegunLine, draft: DraftScorecard, targets: readonly Target[]): Saving {
  const target = targets.find((one) => reasonId(one) === begun.id);
  if (target) {
    const text = begun.text.trim();
    if (text === (draft.reasons[target] ?? "")) return NOTHING;
    return within(text, { type: "reason.write", target, text });
  }
  const { mark, text } = readMarkedLine(begun.text);
  const before = draft.evidence.find((line) => editId(line) === begun.id);
  if (before) {
    if (text === "") return { kind: "ops", ops: [{ type: "evidence.remove", id: before.id }] };
    if (text === before.text && mark === before.mark) return NOTHING;
    return within(text, { type: "evidence.write", line: { ...before, mark, text } });
  }
  if (text === "") return NOTHING;
  // Somebody removed the line in another window: what it was being changed to is written again.
  const removed = removedLine(begun, draft);
  if (removed) return within(text, { type: "evidence.write", line: { ...removed, mark, text } });
  if (!begun.id.startsWith(NEW)) return NOTHING;
  const line = { id: begun.id.slice(NEW.length), entry: begun.entry, mark, text, heardAtMs: begun.begunAt };
  return within(text, { type: "evidence.write", line });
}

/** Whether a text begun on a scorecard has anything in it that is not saved. */
export function saysMore(begun: BegunLine, draft: DraftScorecard, targets: readonly Target[]): boolean {
  const saving = savingOf(begun, draft, targets);
  return saving.kind === "too-long" || saving.ops.length > 0;
}

/** The draft as it will be once everything begun is saved. What is too long to be saved is not in it. */
export function draftWith(
  begun: readonly BegunLine[],
  draft: DraftScorecard,
  targets: readonly Target[],
): DraftScorecard {
  return begun.reduce((known, line) => {
    const saving = savingOf(line, known, targets);
    return saving.kind === "ops" ? saving.ops.reduce(applyScoringOp, known) : known;
  }, draft);
}

const NOTHING: Saving = { kind: "ops", ops: [] };

function within(text: string, op: ScoringOp): Saving {
  const over = text.length - EVIDENCE_TEXT_MAX;
  return over > 0 ? { kind: "too-long", over } : { kind: "ops", ops: [op] };
}
