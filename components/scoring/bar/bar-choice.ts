import type { Bar } from "@/lib/domain/scoring/bar";
import { levelWords } from "@/lib/domain/scoring/bar-words";
import type { Target } from "@/lib/domain/scoring/score";
import type { BarTarget } from "../bar-facts";

/** A bar while it is being written: what is not chosen now keeps its words. */
export type BarChoice = {
  readonly ruled: "none" | "rule";
  readonly least: string;
  readonly mustHaves: readonly Target[];
  readonly mustHaveLeast: string;
  readonly weighed: "equal" | "unequal";
  /** As typed, by target. */
  readonly weights: Readonly<Record<string, string>>;
  readonly weightsReason: string;
  readonly reason: string;
};

export function barChoice({ rule, weights, weightsReason }: Bar): BarChoice {
  return {
    ruled: rule === null ? "none" : "rule",
    least: rule === null ? "" : levelWords(rule.least),
    mustHaves: rule?.mustHaves ?? [],
    mustHaveLeast: rule && rule.mustHaves.length > 0 ? levelWords(rule.mustHaveLeast) : "",
    weighed: Object.keys(weights).length === 0 ? "equal" : "unequal",
    weights: Object.fromEntries(Object.entries(weights).map(([target, weight]) => [target, `${weight}`])),
    weightsReason: weightsReason ?? "",
    reason: "",
  };
}

/** The same in a few words, for where its controls are folded away. */
export function choiceWords({ ruled, weighed }: BarChoice): string {
  const rule = ruled === "none" ? "no rule for passing" : "a rule for passing";
  return `${rule}, ${weighed === "equal" ? "all questions weigh the same" : "questions weigh differently"}`;
}

/** The fields that no control of the form carries, and those whose controls are not there just now. What the kit does not have is not sent. */
export function sentBar(choice: BarChoice, targets: readonly BarTarget[]): Readonly<Record<string, string>> {
  const unequal = choice.weighed === "unequal";
  const weights = targets.flatMap(({ target, weighs }) =>
    weighs && unequal ? [`${target}=${choice.weights[target]?.trim() ?? "1"}`] : [],
  );
  return {
    weights: weights.join(","),
    mustHaves: choice.mustHaves.filter((one) => targets.some(({ target }) => target === one)).join(","),
    least: choice.least,
    mustHaveLeast: choice.mustHaveLeast,
    weightsReason: unequal ? choice.weightsReason : "",
    reason: choice.reason,
  };
}
