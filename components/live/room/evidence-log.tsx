"use client";

import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import {
  EVIDENCE_MARK_SIGNS,
  EVIDENCE_TEXT_MAX,
  type Evidence,
  readMarkedLine,
} from "@/lib/domain/scoring/evidence";
import { EvidenceLine } from "../evidence-line";
import { submitOnEnter } from "./note-field";
import { TooLong } from "./too-long";

/** Filed lines that are being edited, by id. They outlive a look at another question. */
export type LineEdits = {
  readonly texts: Readonly<Record<string, string>>;
  /** Null: not edited any more. */
  readonly set: (id: string, text: string | null) => void;
};

/** What was heard, line by line, and below it the field for the next one, given as children. */
export function EvidenceLog({
  lines,
  edits,
  onWriting,
  onWrite,
  onRemove,
  disabled,
  children,
}: {
  lines: readonly Evidence[];
  edits: LineEdits;
  /** True while a new or an old line is being written: the screen must not change under the hands. */
  onWriting: (writing: boolean) => void;
  onWrite: (line: Evidence) => void;
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
        <h3 className="text-secondary text-muted">Evidence, in their words where you can</h3>
        <ul className="mt-1">
          {lines.map((line) => (
            <EvidenceLine
              key={line.id}
              {...line}
              actions={
                !disabled && (
                  <button
                    type="button"
                    aria-label={`Remove “${line.text}”`}
                    onClick={() => onRemove(line)}
                    className="grid size-6 shrink-0 place-items-center rounded-chip text-faint hover:bg-sunken hover:text-ink pointer-coarse:-mt-2.5 pointer-coarse:size-11"
                  >
                    <X aria-hidden className="size-4" />
                  </button>
                )
              }
            >
              {!disabled && <EditableWords line={line} edits={edits} onWrite={onWrite} onRemove={onRemove} />}
            </EvidenceLine>
          ))}
        </ul>
      </div>
      {children}
    </section>
  );
}

function EditableWords({
  line,
  edits,
  onWrite,
  onRemove,
}: {
  line: Evidence;
  edits: LineEdits;
  onWrite: (line: Evidence) => void;
  onRemove: (line: Evidence) => void;
}) {
  const tooLong = useId();
  const text = Object.hasOwn(edits.texts, line.id) ? edits.texts[line.id] : undefined;
  const setText = (next: string | null) => edits.set(line.id, next);
  if (text === undefined) {
    return (
      <button
        type="button"
        title="Edit this line"
        onClick={() => setText(asTyped(line))}
        className="w-full cursor-text text-left"
      >
        {line.mark === "quote" ? <q className="spoken">{line.text}</q> : line.text}
      </button>
    );
  }
  const typed = readMarkedLine(text);
  const over = Math.max(0, typed.text.length - EVIDENCE_TEXT_MAX);
  const done = () => {
    if (over > 0) return;
    if (typed.text === "") onRemove(line);
    else if (typed.text !== line.text || typed.mark !== line.mark) {
      onWrite({ ...line, mark: typed.mark, text: typed.text });
    }
    setText(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <textarea
        aria-label="Edit this line"
        aria-invalid={over > 0}
        aria-describedby={over > 0 ? tooLong : undefined}
        // Focused where it was opened by hand; one that is too long waits without taking the keys.
        ref={over > 0 ? undefined : focus}
        value={text}
        rows={1}
        onChange={(event) => setText(event.target.value)}
        onBlur={done}
        onKeyDown={submitOnEnter}
        className="field-sizing-content block w-full resize-none rounded-chip bg-sunken px-1 outline-none"
      />
      <TooLong id={tooLong} over={over} />
    </form>
  );
}

const focus = (element: HTMLTextAreaElement | null) => element?.focus();

/** A line as it would be typed, so that its mark can be changed in place. */
function asTyped(line: Evidence): string {
  const sign = line.mark === "quote" ? ">" : line.mark === "minus" ? "-" : EVIDENCE_MARK_SIGNS[line.mark];
  return sign === "" ? line.text : `${sign} ${line.text}`;
}
