import { exactMean } from "@/lib/domain/scoring/composite";
import { NOT_ASSESSED, questionOf, type Score } from "@/lib/domain/scoring/score";
import { counted } from "@/lib/domain/shared/counted";
import { asDecimal } from "@/lib/domain/shared/fraction";
import { type DebriefRow, isCompared, isDisputed, isUnasked, levelsOf } from "./disagreement";

type Scores = readonly (Score | null)[];

/** How far apart one row is, or why nothing can be said about it. */
export function gapWords({
  scores,
  spread,
  voided,
}: Pick<DebriefRow, "scores" | "spread" | "voided">): string {
  if (voided !== null) return "Void";
  if (isUnasked({ scores })) return "Not asked";
  const given = levelsOf(scores).length;
  if (given >= 2) return spread === 0 ? "Same level" : `${counted(spread, "level")} apart`;
  if (scores.length === 1) return "Not compared: there is only one scorecard";
  return given === 1 ? "Not compared: only one person assessed it" : "Not compared: nobody assessed it";
}

/** The mean of a row, null when nobody assessed it. Who gave no level is counted beside it, never as a zero. */
export function meanWords(scores: Scores): string | null {
  const exact = exactMean(scores);
  if (exact === null) return null;
  const mean = asDecimal(exact);
  const notAssessed = scores.filter((score) => score === NOT_ASSESSED).length;
  const notAsked = scores.filter((score) => score === null).length;
  const left = [notAssessed > 0 && `${notAssessed} not assessed`, notAsked > 0 && `${notAsked} not asked`];
  const without = left.filter(Boolean).join(", ");
  return without === "" ? mean : `${mean} (${without})`;
}

/** How many rows nobody has a score in because nobody asked. Empty when there is none. */
export function unaskedWords(rows: readonly DebriefRow[]): string {
  const unasked = rows.filter(isUnasked).length;
  if (unasked === 0) return "";
  return `${counted(unasked, "question")} ${unasked === 1 ? "was" : "were"} not asked.`;
}

/** Lines of evidence for one row, or null for a competency: what was heard is noted by question. */
export function noteWords({ target, evidence }: Pick<DebriefRow, "target" | "evidence">): string | null {
  return questionOf(target) === null ? null : counted(evidence, "note");
}

/** In which order the rows stand. */
export function orderWords(rows: readonly DebriefRow[]): string {
  return rows.some(isCompared) ? "Sorted by disagreement" : "In the order of the kit: nothing is compared";
}

/** Where to start, for the top of an open debrief. */
export function startWords(rows: readonly DebriefRow[]): string {
  const compared = rows.filter(isCompared).length;
  const disputed = rows.filter(isDisputed).length;
  if (rows.length > 0 && rows.every((row) => row.scores.length === 1)) {
    return "Nothing is compared: there is only one scorecard.";
  }
  if (compared === 0) return "Nothing is compared: no question or competency was assessed by two people.";
  if (disputed === 0) return "No row is more than one level apart.";
  return disputed === 1
    ? "1 row is disputed: its scores are two or more levels apart. Start there."
    : `${disputed} rows are disputed: their scores are two or more levels apart. Start there.`;
}

/** Beside the button that reveals the recommendations. `left`: disputed rows that were not opened yet. */
export function revealWords(rows: readonly DebriefRow[], left: number): string {
  const disputed = rows.filter(isDisputed).length;
  if (left > 0 && left < disputed) return `Open ${left} more disputed ${left === 1 ? "row" : "rows"} first.`;
  if (left > 0) return left === 1 ? "Open the disputed row first." : `Open the ${left} disputed rows first.`;
  if (disputed > 0) return disputed === 1 ? "You opened the disputed row." : "You opened every disputed row.";
  return rows.some(isCompared) ? "No row is disputed." : "There is no row to compare first.";
}

/** Beside the button that shows the means. `left`: scored rows that were not opened yet; null once there is none. */
export function meansWords(left: number): string | null {
  if (left === 0) return null;
  return `Means are for afterwards: open ${left} more ${left === 1 ? "row" : "rows"} first.`;
}

/** How many scorecards are in, of those that are owed. */
export function countWords({
  submitted,
  owed,
}: {
  readonly submitted: number;
  readonly owed: number;
}): string {
  return `${submitted} of ${counted(owed, "scorecard")} in.`;
}

/** Who is waited for, by name. Nobody: the last card is in and the debrief is being opened. */
export function waitingWords(missing: readonly string[]): string {
  if (missing.length === 0) return "The debrief opens in a moment.";
  return `Waiting for ${listed(missing)}. The debrief opens by itself when the last one is in.`;
}

/** Who owed a scorecard and was let off. Empty when nobody was. */
export function excusedWords(names: readonly string[]): string {
  if (names.length === 0) return "";
  return `${listed(names)} ${names.length === 1 ? "was" : "were"} excused.`;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en").format(names);
}

/** Why a reader learns nothing yet: their own scorecard here, or on the same candidate in another round. */
export function hiddenWords({
  owesHere,
  elsewhere,
}: {
  readonly owesHere: boolean;
  readonly elsewhere: readonly unknown[];
}): string {
  const until =
    "Until then you do not see anybody else's scores, notes or progress, so that your judgement is your own.";
  if (elsewhere.length === 0) return `Submit your own scorecard first. ${until}`;
  const rounds = elsewhere.length === 1 ? "another round" : "other rounds";
  const own = owesHere ? "Submit your own scorecard first. " : "";
  return `${own}You also score this candidate in ${rounds}, and this opens to you once that is done. ${until} Where it is another person of the same name, or you will not score there after all, a manager takes you off that panel, cancels it before its start, or excuses you after its end.`;
}
