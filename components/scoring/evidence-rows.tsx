"use client";

import { X } from "lucide-react";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import { EvidenceLine } from "../live/evidence-line";
import { editId } from "./card-begun";
import { LineWords } from "./line-words";
import type { CardBegun } from "./use-card-begun";

/** One's own lines of evidence under one entry: each can be changed where it stands, or removed. */
export function EvidenceRows({
  entry,
  lines,
  begun,
  locked,
  onRemove,
}: {
  entry: string;
  lines: readonly Evidence[];
  begun: CardBegun;
  locked: boolean;
  onRemove: (line: Evidence) => void;
}) {
  const removed = locked ? [] : begun.removedIn(entry);
  return (
    <ul className="mt-1 empty:hidden">
      {lines.map((line) => (
        <EvidenceLine
          key={line.id}
          {...line}
          actions={!locked && <RemoveButton words={line.text} onClick={() => onRemove(line)} />}
        >
          {!locked && <LineWords line={line} begun={begun} onRemove={onRemove} />}
        </EvidenceLine>
      ))}
      {removed.map((line) => (
        <EvidenceLine
          key={line.id}
          {...line}
          actions={
            <RemoveButton
              words={begun.textIn(editId(line)) ?? ""}
              onClick={() => begun.forget(editId(line))}
            />
          }
        >
          <LineWords line={line} begun={begun} onRemove={() => begun.forget(editId(line))} />
          <span className="block text-secondary text-muted">
            The line was removed in another window. Leave the field to write it again.
          </span>
        </EvidenceLine>
      ))}
    </ul>
  );
}

function RemoveButton({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={`Remove “${words}”`}
      onClick={onClick}
      className="grid size-6 shrink-0 place-items-center rounded-chip text-faint hover:bg-sunken hover:text-ink pointer-coarse:-mt-2.5 pointer-coarse:size-11"
    >
      <X aria-hidden className="size-4" />
    </button>
  );
}
