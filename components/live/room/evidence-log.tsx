"use client";

import { X } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type RefObject, useState } from "react";
import { uuidv7 } from "uuidv7";
import { elapsed } from "@/lib/domain/interviews/clock";
import type { RoomState } from "@/lib/domain/interviews/state";
import {
  EVIDENCE_MARK_SIGNS,
  EVIDENCE_TEXT_MAX,
  type Evidence,
  readTypedLine,
} from "@/lib/domain/scoring/evidence";
import type { Score } from "@/lib/domain/scoring/score";
import type { Duration, Instant } from "@/lib/domain/shared/time";
import { EvidenceEntry, EvidenceLine } from "../evidence-line";
import { type ServerClock, useTick } from "../server-clock";

export type TypedSoFar = { readonly text: string; readonly begunAt: Duration | null };

export const NOTHING_TYPED: TypedSoFar = { text: "", begunAt: null };

/** What was heard, line by line. The time of a line is when it was begun, not when it was finished. */
export function EvidenceLog({
  entry,
  lines,
  typed,
  onType,
  field,
  onWriting,
  room,
  clock,
  initialNow,
  onWrite,
  onRemove,
  onScore,
  disabled,
}: {
  entry: string;
  lines: readonly Evidence[];
  /** The line being written, kept by the room so that moving on loses nothing. */
  typed: TypedSoFar;
  onType: (typed: TypedSoFar) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  /** True while a new or an old line is being written: the screen must not change under the hands. */
  onWriting: (writing: boolean) => void;
  room: RoomState;
  clock: ServerClock;
  initialNow: Instant;
  onWrite: (line: Evidence) => void;
  onRemove: (line: Evidence) => void;
  onScore: (score: Score) => void;
  disabled: boolean;
}) {
  const { text, begunAt } = typed;
  // What is drawn ticks from the first server time on: a clock read while drawing differs from the server's page.
  const shownNow = useTick(clock, 1_000) ?? initialNow;
  const reading = () => elapsed(room.clock, clock.now());
  const change = (next: string) => {
    const begun = text === "" ? Math.round(reading()) : begunAt;
    onType({ text: next, begunAt: next === "" ? null : begun });
  };
  const file = (event: FormEvent) => {
    event.preventDefault();
    const line = readTypedLine(text);
    if (line.score !== null) onScore(line.score);
    if (line.text !== "") {
      const heardAtMs = begunAt ?? Math.round(reading());
      onWrite({ id: uuidv7(), entry, mark: line.mark, text: line.text, heardAtMs });
    }
    onType(NOTHING_TYPED);
  };

  return (
    <section
      aria-label="Evidence"
      onFocus={(event) => onWriting(event.target instanceof HTMLTextAreaElement)}
      onBlur={() => onWriting(false)}
      className="mt-5 max-w-[44rem] border-t border-line pt-4"
    >
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
                  className="grid size-6 shrink-0 place-items-center rounded-chip text-faint hover:bg-sunken hover:text-ink pointer-coarse:size-11"
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
      {!disabled && (
        <form onSubmit={file}>
          <EvidenceEntry heardAtMs={begunAt ?? elapsed(room.clock, shownNow)}>
            <label className="sr-only" htmlFor="evidence">
              Note what you hear. Begin with + for in favour, - against, ? to clear up, &gt; for their words.
            </label>
            <textarea
              id="evidence"
              ref={field}
              value={text}
              rows={1}
              maxLength={EVIDENCE_TEXT_MAX}
              placeholder="Type what you heard…"
              onChange={(event) => change(event.target.value)}
              onKeyDown={submitOnEnter}
              className="field-sizing-content block w-full resize-none bg-transparent outline-none placeholder:text-muted pointer-coarse:min-h-11 pointer-coarse:text-reading"
            />
          </EvidenceEntry>
        </form>
      )}
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
    const typed = readTypedLine(text);
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

/** Enter files the line, Shift+Enter breaks it, Esc leaves the field so that single keys work again. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === "Escape") event.currentTarget.blur();
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
