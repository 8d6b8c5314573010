import { counted } from "@/lib/domain/shared/counted";
import type { PartTreatment, Rater } from "./treatment";
import { type DifferenceKind, NOTICED_MINUTES, type TreatmentComparison } from "./treatment-difference";

export const DIFFERENCE_NAMES: Record<DifferenceKind, string> = {
  asked: "Asked of one only",
  order: "Order",
  words: "Wording",
  probes: "Probes",
  minutes: "Minutes",
};

/** What to make of it, in sentences: first whether there is anything at all. */
export function treatmentSentences(
  { alike, mixed, parts, raters, minutes }: TreatmentComparison,
  first: string,
  second: string,
): readonly string[] {
  if (alike) return ["No difference: the same questions, words, order, probes and raters, and as much time."];
  const differing = parts.filter(({ kinds }) => kinds.length > 0).length;
  const rated = (names: readonly Rater[], whom: string, other: string) =>
    names.length > 0 &&
    `${new Intl.ListFormat("en").format(names.map(({ name }) => name))} rated ${whom} and not ${other}.`;
  const found = [
    differing === 0
      ? mixed
        ? "Every part was the same, on two revisions of the kit."
        : "Every part was the same."
      : `${counted(differing, "part")} differed.`,
    minutes.differ &&
      `${first} had ${counted(minutes.first, "minute")}, ${second} had ${counted(minutes.second, "minute")}.`,
    rated(raters.onlyFirst, first, second),
    rated(raters.onlySecond, second, first),
  ];
  return found.filter((sentence) => sentence !== false);
}

/** `1st, 8 minutes`, `Not asked`. Null stands for a part this interview did not have; `extra`: nor any kit. */
export function partWords(part: PartTreatment | null, extra: boolean): string {
  if (part === null) return extra ? "Not asked" : "Not in the kit";
  if (!part.asked) return "Not asked";
  const minutes = part.minutes === 0 ? "less than a minute" : counted(part.minutes, "minute");
  return part.place === null ? upper(minutes) : `${ordinal(part.place)}, ${minutes}`;
}

/** What two treatments are held to, for the foot of the comparison. */
export const TREATMENT_RULE = `Fewer than ${NOTICED_MINUTES} minutes apart counts as the same. What a candidate was granted for a reason of their own is not shown.`;

function ordinal(place: number): string {
  const ending = { one: "st", two: "nd", few: "rd" } as const;
  const rule = new Intl.PluralRules("en", { type: "ordinal" }).select(place);
  return `${place}${rule === "one" || rule === "two" || rule === "few" ? ending[rule] : "th"}`;
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
