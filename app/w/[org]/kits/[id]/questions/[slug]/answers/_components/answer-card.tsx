import { RadioGroup } from "@/components/ui/radio-group";
import type { MaskedLine } from "@/lib/domain/scoring/masked";
import { SCORES } from "@/lib/domain/scoring/score";

const LEVELS = [...SCORES.filter((score) => score !== 0), 0] as const;

/** One answer without a name: what was heard of it, and which anchor it comes closest to. */
export function AnswerCard({
  id,
  name,
  lines,
  level,
  onChoose,
}: {
  id: string;
  name: string;
  lines: readonly MaskedLine[];
  /** As chosen, "0" for not assessed; undefined for nothing yet. */
  level: string | undefined;
  onChoose: (level: string) => void;
}) {
  return (
    <li id={id} tabIndex={-1} className="scroll-mt-4 rounded-card border border-line bg-surface p-4">
      <h3 className="font-semibold">{name}</h3>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
        {lines.map(({ quoted, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have heard the same, and lines never move.
          <li key={index} className="wrap-anywhere">
            {quoted ? <q className="spoken">{text}</q> : text}
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <RadioGroup
          legend="Level"
          name={id}
          layout="segmented"
          value={level}
          onChange={onChoose}
          options={LEVELS.map((score) => ({
            value: `${score}`,
            label: score === 0 ? "Cannot be told" : score,
          }))}
        />
      </div>
    </li>
  );
}
