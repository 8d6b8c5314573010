"use client";

import type { ReactNode } from "react";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import { EvidenceRows } from "../../scoring/evidence-rows";
import type { CardBegun } from "../../scoring/use-card-begun";

/** What was heard, line by line, and below it the field for the next one, given as children. */
export function EvidenceLog({
  entry,
  lines,
  edits,
  onWriting,
  onRemove,
  disabled,
  heading = "Evidence, in their words where you can",
  children,
}: {
  entry: string;
  heading?: string;
  lines: readonly Evidence[];
  /** Filed lines that are being edited: kept on the device as they are on the scorecard. */
  edits: CardBegun;
  /** True while a new or an old line is being written: the screen must not change under the hands. */
  onWriting: (writing: boolean) => void;
  onRemove: (line: Evidence) => void;
  disabled: boolean;
  children: ReactNode;
}) {
  return (
    <section
      aria-label="Evidence"
      onFocus={(event) => onWriting(event.target instanceof HTMLTextAreaElement)}
      onBlur={() => onWriting(false)}
      className="contents"
    >
      <div className="mt-5 max-w-[44rem] border-t border-line pt-4">
        <h3 className="text-secondary text-muted">{heading}</h3>
        <EvidenceRows entry={entry} lines={lines} begun={edits} locked={disabled} onRemove={onRemove} />
      </div>
      {children}
    </section>
  );
}
