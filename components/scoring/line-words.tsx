"use client";

import { useId, useState } from "react";
import { asTyped, type Evidence, readMarkedLine } from "@/lib/domain/scoring/evidence";
import { submitOnEnter } from "../live/room/note-field";
import { TooLong } from "../live/room/too-long";
import { editId } from "./card-begun";
import type { CardBegun } from "./use-card-begun";

/** The words of a line that was filed. Pressed, they are a field; an edit that was begun before stands open. */
export function LineWords({
  line,
  begun,
  onRemove,
}: {
  line: Evidence;
  begun: CardBegun;
  /** A line that was emptied is removed. */
  onRemove: (line: Evidence) => void;
}) {
  const [pressed, setPressed] = useState(false);
  const tooLong = useId();
  const id = editId(line);
  const text = begun.textIn(id);
  if (!pressed && text === undefined) {
    return (
      <button
        type="button"
        title="Edit this line"
        onClick={() => setPressed(true)}
        className="w-full cursor-text text-left"
      >
        {line.mark === "quote" ? <q className="spoken">{line.text}</q> : line.text}
      </button>
    );
  }
  const over = begun.over(id);
  const done = () => {
    if (text !== undefined && readMarkedLine(text).text === "") onRemove(line);
    else begun.save(id);
    setPressed(false);
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
        ref={(field) => {
          if (pressed) field?.focus();
        }}
        value={text ?? asTyped(line)}
        rows={1}
        onChange={(event) =>
          begun.type({ id, entry: line.entry, heardAtMs: line.heardAtMs }, event.target.value)
        }
        onBlur={done}
        onKeyDown={submitOnEnter}
        className="field-sizing-content block w-full resize-none rounded-chip bg-sunken px-1"
      />
      <TooLong id={tooLong} over={over} />
    </form>
  );
}
