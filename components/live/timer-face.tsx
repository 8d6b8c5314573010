import { formatClock } from "@/lib/domain/interviews/clock";
import { classNames } from "../ui/class-names";
import { spokenClock } from "./spoken-time";

/** Time used over time planned. It never changes colour, blinks or speaks by itself. */
export function TimerFace({
  elapsedMs,
  totalMs,
  paused,
  layout = "stacked",
}: {
  elapsedMs: number;
  totalMs: number;
  paused?: boolean;
  layout?: "stacked" | "inline";
}) {
  return (
    <p
      role="timer"
      aria-live="off"
      className={classNames(
        "tabular-nums",
        layout === "stacked" ? "flex flex-col items-end" : "inline-flex items-baseline gap-1.5",
      )}
    >
      <span className="sr-only">
        {spokenClock(elapsedMs)} of {spokenClock(totalMs)}
        {paused && ", paused"}
      </span>
      <span aria-hidden className="font-semibold">
        {formatClock(elapsedMs)}
      </span>
      <span aria-hidden className="text-meta whitespace-nowrap text-muted">
        {paused ? "paused, " : ""}of {formatClock(totalMs)}
      </span>
    </p>
  );
}
