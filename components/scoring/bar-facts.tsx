import type { Bar } from "@/lib/domain/scoring/bar";
import { ruleWords, weightWords } from "@/lib/domain/scoring/bar-words";
import type { Target } from "@/lib/domain/scoring/score";

export type BarTarget = { readonly target: Target; readonly name: string; readonly weighs: boolean };

/** A bar in two sentences, with why the weights are not equal. */
export function BarFacts({
  bar,
  targets,
  small,
}: {
  bar: Bar;
  targets: readonly BarTarget[];
  small?: boolean;
}) {
  const nameOf = (target: Target) => targets.find((one) => one.target === target)?.name ?? target;
  const questions = targets.filter(({ weighs }) => weighs).map(({ target }) => target);
  return (
    <div className={small ? "text-secondary text-muted" : "mt-4 flex flex-col gap-1"}>
      <p className="wrap-anywhere">{ruleWords(bar.rule, nameOf)}</p>
      <p className="wrap-anywhere">
        {weightWords(bar, questions, nameOf)}
        {bar.weightsReason && <> Because: {bar.weightsReason}</>}
      </p>
    </div>
  );
}
