import { asDecimal, fraction } from "@/lib/domain/shared/fraction";
import type { Bar, PassRule } from "./bar";
import type { Target } from "./score";

type NameOf = (target: Target) => string;

/** A threshold as it is written: 255 is 2.55. */
export function levelWords(hundredths: number): string {
  return asDecimal(fraction(hundredths, 100));
}

/** What it takes to pass, as a sentence. */
export function ruleWords(rule: PassRule | null, nameOf: NameOf): string {
  if (rule === null) return "There is no rule for passing.";
  const composite = `To pass, the composite is at least ${levelWords(rule.least)}`;
  if (rule.mustHaves.length === 0) return `${composite}.`;
  const names = rule.mustHaves.map((target) => `“${nameOf(target)}”`);
  const each = names.length === 1 ? "" : " each";
  return `${composite}, and ${listed(names)}${each} at least ${levelWords(rule.mustHaveLeast)}.`;
}

/** How the questions weigh, as a sentence. `targets`: the questions, in the order of the kit. */
export function weightWords(
  { weights }: Pick<Bar, "weights">,
  targets: readonly Target[],
  nameOf: NameOf,
): string {
  const heavier = targets.filter((target) => (weights[target] ?? 1) !== 1);
  if (heavier.length === 0) return "All questions weigh the same.";
  const each = listed(heavier.map((target) => `“${nameOf(target)}” weighs ${weights[target]}`));
  return heavier.length === targets.length ? `${each}.` : `${each}; every other question weighs 1.`;
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en").format(parts);
}
