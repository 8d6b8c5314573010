"use client";

import { classNames } from "../ui/class-names";
import { type CandidateChoices, nextSize, type TextSize, useCandidateChoices } from "./candidate-choices";

/** Text size, contrast and clock, in reach at every moment. */
export function CandidateSwitches({ offersClock }: { offersClock: boolean }) {
  const [choices, choose] = useCandidateChoices();
  const switches: readonly (readonly [string, Partial<CandidateChoices>])[] = [
    [SIZE_WORDS[nextSize(choices.text)], { text: nextSize(choices.text) }],
    choices.contrast === "normal"
      ? ["More contrast", { contrast: "more" }]
      : ["Normal contrast", { contrast: "normal" }],
    ...(offersClock
      ? [[choices.clock ? "Hide the clock" : "Show a clock", { clock: !choices.clock }] as const]
      : []),
  ];
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4">
      {switches.map(([label, change], index) => (
        <button
          // By place: the label changes when it is pressed, and the focus stays.
          // biome-ignore lint/suspicious/noArrayIndexKey: these three never change places.
          key={index}
          type="button"
          onClick={() => choose(change)}
          className={classNames(
            "min-h-8 underline underline-offset-4 pointer-coarse:min-h-11",
            "clock" in change && "font-medium",
          )}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

const SIZE_WORDS: Record<TextSize, string> = {
  normal: "Normal text",
  larger: "Larger text",
  largest: "Largest text",
};
