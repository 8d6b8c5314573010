"use client";

import { useId } from "react";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import { submitOnEnter } from "../live/room/note-field";
import { TooLong } from "../live/room/too-long";
import { EvidenceRows } from "./evidence-rows";
import type { MovingLines } from "./move-line";
import type { CardBegun } from "./use-card-begun";

/** One's own lines of evidence under one entry: each can be changed, moved or removed, and one more be written. */
export function CardLines({
  entry,
  name,
  lines,
  begun,
  locked,
  onRemove,
  moving,
}: {
  entry: string;
  /** Of the entry, for screen readers. */
  name: string;
  lines: readonly Evidence[];
  begun: CardBegun;
  locked: boolean;
  onRemove: (line: Evidence) => void;
  moving: MovingLines;
}) {
  return (
    <>
      <EvidenceRows
        entry={entry}
        lines={lines}
        begun={begun}
        locked={locked}
        onRemove={onRemove}
        moving={moving}
      />
      {!locked && <NextLine entry={entry} name={name} begun={begun} />}
    </>
  );
}

function NextLine({ entry, name, begun }: { entry: string; name: string; begun: CardBegun }) {
  const field = useId();
  const tooLong = useId();
  const line = begun.newLineIn(entry);
  const over = line ? begun.over(line.id) : 0;
  const save = () => line && begun.save(line.id);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="mt-1"
    >
      <label htmlFor={field} className="sr-only">
        Evidence for {name}. Begin with + for in favour, - against, ? to clear up, &gt; for their words.
      </label>
      <textarea
        id={field}
        rows={1}
        value={line?.text ?? ""}
        placeholder="Add a line of what you heard…"
        aria-invalid={over > 0}
        aria-describedby={over > 0 ? tooLong : undefined}
        onChange={(event) => begun.typeNew(entry, event.target.value)}
        onBlur={save}
        onKeyDown={submitOnEnter}
        className="field-sizing-content block min-h-8 w-full resize-none rounded-control border border-transparent bg-sunken px-2 py-1 placeholder:text-muted hover:border-control focus:border-control pointer-coarse:min-h-11 pointer-coarse:py-2 pointer-coarse:text-reading"
      />
      <TooLong id={tooLong} over={over} />
    </form>
  );
}
