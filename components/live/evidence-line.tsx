import type { ReactNode } from "react";
import { formatClock } from "@/lib/domain/interviews/clock";
import { EVIDENCE_MARK_NAMES, EVIDENCE_MARK_SIGNS, type EvidenceMark } from "@/lib/domain/scoring/evidence";
import { classNames } from "../ui/class-names";
import { spokenClock } from "./spoken-time";

const MARK_INKS: Record<EvidenceMark, string> = {
  plus: "text-accent",
  minus: "text-s1-mark",
  open: "text-muted",
  quote: "text-muted",
  plain: "text-muted",
};

/** The gutter of an evidence log: time, sign, words. A `ul` or `ol` of `EvidenceLine` takes it as its rows. */
const GUTTER = "grid grid-cols-[3.75rem_1.5rem_minmax(0,1fr)] items-start";

/** One line of what was heard. Their own words are set in serif. `children` replaces the words, for editing in place. */
export function EvidenceLine({
  heardAtMs,
  mark,
  text,
  actions,
  children,
}: {
  heardAtMs: number;
  mark: EvidenceMark;
  text: string;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className={classNames(GUTTER, "py-0.75")}>
      <EvidenceTime ms={heardAtMs} />
      <span className={classNames("text-center font-bold", MARK_INKS[mark])}>
        {mark !== "quote" && <span aria-hidden>{EVIDENCE_MARK_SIGNS[mark]}</span>}
        {mark !== "plain" && <span className="sr-only">{EVIDENCE_MARK_NAMES[mark]}: </span>}
      </span>
      <span className="flex min-w-0 items-start gap-2">
        <span className="min-w-0 flex-1 wrap-anywhere">
          {children || (mark === "quote" ? <q className="spoken">{text}</q> : text)}
        </span>
        {actions}
      </span>
    </li>
  );
}

/** The line being written: the time it began, and the field as children. */
export function EvidenceEntry({ heardAtMs, children }: { heardAtMs: number; children: ReactNode }) {
  return (
    <div className={classNames(GUTTER, "py-0.75")}>
      <span className="pointer-coarse:pt-2.5">
        <EvidenceTime ms={heardAtMs} />
      </span>
      <span />
      <div className="min-w-0 border-l-2 border-accent pl-1">{children}</div>
    </div>
  );
}

function EvidenceTime({ ms }: { ms: number }) {
  return (
    <span className="text-secondary leading-[inherit] text-muted tabular-nums">
      <span aria-hidden>{formatClock(ms)}</span>
      <span className="sr-only">At {spokenClock(ms)}, </span>
    </span>
  );
}
