import type { Bar, BarReading, Verdict } from "@/lib/domain/scoring/bar";
import { levelWords } from "@/lib/domain/scoring/bar-words";
import type { Composite } from "@/lib/domain/scoring/composite";
import type { Target } from "@/lib/domain/scoring/score";
import { counted } from "@/lib/domain/shared/counted";
import { asDecimal, type Fraction, fraction } from "@/lib/domain/shared/fraction";

export const VERDICT_NAMES: Record<Verdict, string> = {
  met: "The bar is met",
  "not-met": "The bar is not met",
  undecided: "The bar cannot be read",
};

/** The number itself; a dash where there is none. */
export function compositeNumber({ exact }: Pick<Composite, "exact">): string {
  return exact === null ? "–" : asDecimal(exact);
}

const PARTS = 1e12;

/** One that was stored with a decision, in the same two decimals: halves go up although 2.675 is stored a little lower. */
export function storedNumber(mean: number): string {
  return asDecimal(fraction(Math.round(mean * PARTS), PARTS));
}

/** What the composite was made from, and what was left out of it. */
export function compositeWords({ exact, counted: kept, leftOut, levels, notAssessed }: Composite): string {
  if (exact === null)
    return `There is no composite: ${kept + leftOut === 0 ? "no question counts" : "nobody assessed a question"}.`;
  const were = (count: number) => (count === 1 ? "was" : "were");
  return [
    `From ${counted(levels, "score")} on ${counted(kept, "question")}.`,
    notAssessed > 0 && `${counted(notAssessed, "score")} ${were(notAssessed)} “not assessed” and left out.`,
    leftOut > 0 && `${counted(leftOut, "question")} ${were(leftOut)} assessed by nobody and left out.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** What a bar says and why; null where there is no rule. */
export function verdictWords(
  { rule }: Pick<Bar, "rule">,
  reading: BarReading,
  nameOf: (target: Target) => string,
): string | null {
  const { verdict, enough, composite, short, unknown } = reading;
  if (rule === null || verdict === null) return null;
  if (verdict === "met") return `${VERDICT_NAMES.met}.`;
  const needed = levelWords(rule.mustHaveLeast);
  const failing = [
    enough === false &&
      composite.exact &&
      `the composite is ${below(composite.exact, levelWords(rule.least))}`,
    ...short.map(({ target, mean }) => `“${nameOf(target)}” is ${below(mean, needed)}`),
  ].filter(Boolean);
  const silent = [
    enough === null && "there is no composite",
    ...unknown.map((target) => `nobody assessed “${nameOf(target)}”`),
  ].filter(Boolean);
  const why = verdict === "not-met" ? failing : silent;
  return `${VERDICT_NAMES[verdict]}: ${why.join("; ")}.`;
}

/** Never a number that looks as if it were enough. */
function below(mean: Fraction, needed: string): string {
  const shown = asDecimal(mean);
  return shown === needed ? `just below ${needed}` : `${shown}, below ${needed}`;
}
