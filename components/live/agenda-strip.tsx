import { classNames } from "../ui/class-names";
import { spokenMinutes } from "./spoken-time";

export type SegmentState = "upcoming" | "current" | "done" | "skipped";

export interface AgendaSegment {
  id: string;
  label: string;
  /** The number the question has elsewhere on the screen; null for what has none. */
  number?: number | null;
  plannedMs: number;
  usedMs: number;
  state: SegmentState;
}

/**
 * The interview as one bar whose parts are as wide as their planned minutes. Ink under a part is time
 * used, ochre where it ran over; the red tick is now. A part shows its number, and its name where that has room.
 */
export function AgendaStrip({
  segments,
  nowFraction = null,
  paused = false,
  label = "Agenda",
  className,
}: {
  segments: readonly AgendaSegment[];
  /** Where now is along the whole bar, 0 to 1; null before the start and in plans. */
  nowFraction?: number | null;
  paused?: boolean;
  label?: string;
  className?: string;
}) {
  return (
    <div className={classNames("@container relative w-full pt-1.5", className)}>
      <ol aria-label={label} className="flex gap-0.5">
        {segments.map((segment) => (
          <Segment key={segment.id} segment={segment} paused={paused} />
        ))}
      </ol>
      {nowFraction !== null && (
        <svg
          aria-hidden="true"
          viewBox="0 0 10 6"
          className="absolute top-0 h-1.5 w-2.5 -translate-x-1/2 fill-live forced-colors:fill-[Highlight]"
          style={{ left: `${Math.min(1, Math.max(0, nowFraction)) * 100}%` }}
        >
          <path d="M0 0h10L5 6z" />
        </svg>
      )}
    </div>
  );
}

function Segment({ segment, paused }: { segment: AgendaSegment; paused: boolean }) {
  const current = segment.state === "current";
  return (
    <li
      aria-current={current ? "step" : undefined}
      title={segment.label}
      style={{ flexGrow: segment.plannedMs }}
      className={classNames(
        "@container relative flex h-5 min-w-1 basis-0 items-center overflow-hidden first:rounded-l-chip last:rounded-r-chip @md:h-7",
        "[print-color-adjust:exact] forced-colors:border forced-colors:border-[CanvasText]",
        current ? "bg-accent-soft text-accent-text" : "bg-sunken text-muted",
        segment.state === "skipped" && "line-through",
        paused && "hatched",
      )}
    >
      {segment.number != null && (
        <span className="px-1 text-meta font-medium tabular-nums @max-[1rem]:sr-only @min-[8rem]:pr-0">
          {segment.number}
        </span>
      )}
      <span className="truncate px-1 text-meta font-medium @max-[8rem]:sr-only">{segment.label}</span>
      <span className="sr-only">
        {segment.plannedMs > 0 ? `, ${spokenMinutes(segment.plannedMs)} planned` : ", not planned"}
        {segment.usedMs > 0 && `, ${spokenMinutes(segment.usedMs)} used`}
        {segment.plannedMs > 0 && segment.usedMs > segment.plannedMs && ", over"}
        {segment.state === "skipped" && ", skipped"}
      </span>
      <UsedInk plannedMs={segment.plannedMs} usedMs={segment.usedMs} />
    </li>
  );
}

function UsedInk({ plannedMs, usedMs }: { plannedMs: number; usedMs: number }) {
  if (usedMs <= 0) return null;
  const used = plannedMs > 0 ? Math.min(1, usedMs / plannedMs) : 1;
  const over = plannedMs > 0 && usedMs > plannedMs ? (usedMs - plannedMs) / usedMs : 0;
  return (
    <svg aria-hidden="true" className="absolute inset-x-0 bottom-0 h-0.75 w-full">
      <rect width={`${used * 100}%`} height="100%" className="fill-accent forced-colors:fill-[CanvasText]" />
      {over > 0 && (
        <rect
          x={`${(1 - over) * 100}%`}
          width={`${over * 100}%`}
          height="100%"
          className="fill-s1-mark forced-colors:fill-[Highlight]"
        />
      )}
    </svg>
  );
}
