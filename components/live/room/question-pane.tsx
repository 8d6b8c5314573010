import { formatClock } from "@/lib/domain/interviews/clock";
import type { PanelItem } from "@/lib/domain/interviews/panel-view";
import type { AskedProbe } from "@/lib/domain/scoring/draft";

/** The words to say, why they are asked, and the probes with the time each was asked. */
export function QuestionPane({
  item,
  said,
  probes,
  onProbe,
  disabled,
}: {
  item: PanelItem;
  /** The words that were really spoken, where they differ. */
  said: string | undefined;
  disabled: boolean;
  probes: readonly AskedProbe[];
  onProbe: (probe: number, asked: boolean) => void;
}) {
  return (
    <>
      <p className="text-secondary text-muted">
        {said === undefined ? "Ask as written" : "Asked in other words"}
      </p>
      <h2 className="spoken mt-2 max-w-question text-h3 wrap-anywhere tablet:text-question">
        {said ?? item.prompt}
      </h2>
      {said !== undefined && (
        <p className="mt-2 max-w-question text-secondary text-muted">As written: {item.prompt}</p>
      )}
      <ul className="mt-5 flex flex-col gap-2">
        {item.probes.map((probe, index) => {
          const asked = probes.find((one) => one.probe === index);
          return (
            <li key={probe}>
              <label className="flex max-w-question items-start gap-3 pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  className="choice-box mt-1"
                  disabled={disabled}
                  checked={asked !== undefined}
                  onChange={(event) => onProbe(index, event.target.checked)}
                />
                <span className="spoken text-reading">
                  {probe}
                  {asked && (
                    <span className="ml-2 font-sans text-meta text-muted tabular-nums">
                      asked at {formatClock(asked.atMs)}
                    </span>
                  )}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <details className="mt-4 max-w-question text-secondary">
        <summary className="cursor-pointer text-muted">What to listen for</summary>
        <p className="mt-2 text-muted">{item.purpose}</p>
        <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
          {item.keyPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {item.warnings.length > 0 && (
          <>
            <p className="mt-3 font-medium">Warning signs</p>
            <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
              {item.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </>
        )}
      </details>
    </>
  );
}
