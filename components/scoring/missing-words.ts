import type { Missing } from "@/lib/domain/scoring/scorecard";
import { counted } from "@/lib/domain/shared/counted";

/** What keeps a card from being handed in, or null. */
export function hindranceOf({
  missing,
  ended,
  tooLong,
  elsewhere,
  undecided,
}: {
  readonly missing: readonly Missing[];
  readonly ended: boolean;
  /** A text on it has more characters than there is room for. */
  readonly tooLong: boolean;
  /** Another window writes for this seat: a line may be begun there that this one does not know. */
  readonly elsewhere: boolean;
  /** Something was changed on two devices, and nobody has said which value holds. */
  readonly undecided: boolean;
}): string | null {
  if (elsewhere) return "Another window is active. Submit there, or press “Use here” above first.";
  if (undecided) return "Something was changed on two devices. Choose above which value holds first.";
  if (!ended) return "The interview has to end first.";
  const lacking = missingWords(missing);
  if (lacking !== null) return `${lacking}.`;
  return tooLong ? "A text is too long to be saved. Shorten it first." : null;
}

/** What is missing, counted the same way wherever it is said; null for nothing. How sure one is belongs to the recommendation. */
export function missingWords(missing: readonly Missing[]): string | null {
  const scores = missing.filter(({ kind }) => kind === "score").length;
  const recommended = scores === missing.length;
  if (scores === 0) return recommended ? null : "Your recommendation is missing";
  const verb = scores === 1 && recommended ? "is" : "are";
  return `${counted(scores, "score")}${recommended ? "" : " and your recommendation"} ${verb} missing`;
}

/** How many questions need no score because nobody asked them; null for none. */
export function unaskedWords(count: number, ended: boolean): string | null {
  if (count === 0) return null;
  const were = count === 1 ? (ended ? "was" : "has") : ended ? "were" : "have";
  return `${counted(count, "question")} ${were} not ${ended ? "asked" : "been asked yet"}`;
}
