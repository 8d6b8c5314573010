import { classNames } from "../ui/class-names";

const STAGES = ["Answer", "Expect", "Compare"] as const;

/** Where one is in a run. Answer and expectation are one page, so both are current on it. */
export function RunStages({ current }: { current: "answer" | "compare" }) {
  const isCurrent = (stage: (typeof STAGES)[number]) => (stage === "Compare") === (current === "compare");
  return (
    <ol aria-label="Stages" className="flex flex-wrap gap-x-4 gap-y-1 text-secondary">
      {STAGES.map((stage, index) => (
        <li
          key={stage}
          aria-current={isCurrent(stage) ? "step" : undefined}
          className={classNames("tabular-nums", isCurrent(stage) ? "font-medium text-ink" : "text-muted")}
        >
          {index + 1} {stage}
        </li>
      ))}
    </ol>
  );
}
