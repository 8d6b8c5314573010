"use client";

import { CornerUpRight, X } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { type Evidence, inTimeOrder } from "@/lib/domain/scoring/evidence";
import { EvidenceLine } from "../live/evidence-line";
import { editId } from "./card-begun";
import { LineWords } from "./line-words";
import { MoveLine, type MovingLines } from "./move-line";
import type { CardBegun } from "./use-card-begun";

/** One's own lines of evidence under one entry: each can be changed where it stands, moved to another one, or removed. */
export function EvidenceRows({
  entry,
  lines,
  begun,
  locked,
  onRemove,
  moving,
}: {
  entry: string;
  lines: readonly Evidence[];
  begun: CardBegun;
  locked: boolean;
  onRemove: (line: Evidence) => void;
  /** Absent where lines stay under what is looked at. */
  moving?: MovingLines;
}) {
  /** The line whose new place is being chosen, and the one whose was left where it is. */
  const [open, setOpen] = useState<string | null>(null);
  const [back, setBack] = useState<string | null>(null);
  const removed = locked ? [] : begun.removedIn(entry);
  const list = useRef<HTMLUListElement>(null);
  const leaving = useFocusAfter(list, lines.length + removed.length);
  const remove = (line: Evidence) => {
    leaving(line.id);
    onRemove(line);
  };
  const closeMove = (line: Evidence) => (moved: boolean) => {
    if (moved) leaving(line.id);
    else setBack(line.id);
    setOpen(null);
  };
  const forget = (line: Evidence) => {
    leaving(line.id);
    begun.forget(editId(line));
  };
  return (
    <ul ref={list} className="mt-1 empty:hidden">
      {inTimeOrder(lines).map((line) => (
        <EvidenceLine
          key={line.id}
          {...line}
          actions={
            !locked && (
              <>
                {moving && open !== line.id && (
                  <RowButton
                    label={`Move “${line.text}” to another question`}
                    onClick={() => setOpen(line.id)}
                    // Back from the form that stood for it.
                    takesFocus={back === line.id}
                  >
                    <CornerUpRight aria-hidden className="size-4" />
                  </RowButton>
                )}
                <RemoveButton line={line.id} words={line.text} onClick={() => remove(line)} />
              </>
            )
          }
        >
          {!locked && (
            <>
              <LineWords line={line} begun={begun} onRemove={remove} />
              {moving && open === line.id && (
                <MoveLine line={line} moving={moving} onDone={closeMove(line)} />
              )}
            </>
          )}
        </EvidenceLine>
      ))}
      {removed.map((line) => (
        <EvidenceLine
          key={line.id}
          {...line}
          actions={
            <RemoveButton
              line={line.id}
              words={begun.textIn(editId(line)) ?? ""}
              onClick={() => forget(line)}
            />
          }
        >
          <LineWords line={line} begun={begun} onRemove={() => forget(line)} />
          <span className="block text-secondary text-muted">
            The line was removed in another window. Leave the field to write it again.
          </span>
        </EvidenceLine>
      ))}
    </ul>
  );
}

/** Once a row has gone with the focus in it, the one in its place has it, else the field for the next line. */
function useFocusAfter(list: RefObject<HTMLUListElement | null>, rows: number): (line: string) => void {
  const goneAt = useRef<number | null>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-line]") ?? [])];
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks when a row has gone, not when it is drawn.
  useEffect(() => {
    const at = goneAt.current;
    goneAt.current = null;
    if (at === null || document.activeElement !== document.body) return;
    const left = buttons();
    const field = list.current?.closest("section")?.querySelector("textarea");
    (left[Math.min(at, left.length - 1)] ?? field)?.focus();
  }, [rows]);
  return (line) => {
    goneAt.current = buttons().findIndex(({ dataset }) => dataset.line === line);
  };
}

function RemoveButton({ line, words, onClick }: { line: string; words: string; onClick: () => void }) {
  return (
    <RowButton line={line} label={`Remove “${words}”`} onClick={onClick}>
      <X aria-hidden className="size-4" />
    </RowButton>
  );
}

function RowButton({
  line,
  label,
  takesFocus = false,
  onClick,
  children,
}: {
  line?: string;
  label: string;
  takesFocus?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes back.
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, []);
  return (
    <button
      type="button"
      data-line={line}
      aria-label={label}
      ref={button}
      onClick={onClick}
      className="grid size-6 shrink-0 place-items-center rounded-chip text-faint hover:bg-sunken hover:text-ink pointer-coarse:-mt-2.5 pointer-coarse:size-11"
    >
      {children}
    </button>
  );
}
