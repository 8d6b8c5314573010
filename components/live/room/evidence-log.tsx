"use client";

import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import {
  EVIDENCE_MARK_SIGNS,
  EVIDENCE_TEXT_MAX,
  type Evidence,
  readMarkedLine,
} from "@/lib/domain/scoring/evidence";
import { EvidenceLine } from "../evidence-line";
import { submitOnEnter } from "./note-field";

/** What was heard, line by line, and below it the field for the next one, given as children. */
export function EvidenceLog({
  lines,
  onWriting,
  onWrite,
  onRemove,
  disabled,
  children,
}: {
  lines: readonly Evidence[];
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
              {!disabled && <EditableWords line={line} onWrite={onWrite} onRemove={onRemove} />}
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
  onWrite,
  onRemove,
}: {
  line: Evidence;
  onWrite: (line: Evidence) => void;
  onRemove: (line: Evidence) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
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
  const done = () => {
    const typed = readMarkedLine(text);
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
        ref={(element) => element?.focus()}
        value={text}
        rows={1}
        maxLength={EVIDENCE_TEXT_MAX}
        onChange={(event) => setText(event.target.value)}
        onBlur={done}
        onKeyDown={submitOnEnter}
        className="field-sizing-content block w-full resize-none rounded-chip bg-sunken px-1 outline-none"
      />
    </form>
  );
}

/** A line as it would be typed, so that its mark can be changed in place. */
function asTyped(line: Evidence): string {
  const sign = line.mark === "quote" ? ">" : line.mark === "minus" ? "-" : EVIDENCE_MARK_SIGNS[line.mark];
  return sign === "" ? line.text : `${sign} ${line.text}`;
}
