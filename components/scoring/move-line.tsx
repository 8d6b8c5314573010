"use client";

import { useEffect, useRef, useState } from "react";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import { Button } from "../ui/button";
import { Select } from "../ui/select";

/** Where lines of evidence may go: the entries of the agenda, each with its title, and the way there. */
export type MovingLines = {
  readonly places: readonly { readonly id: string; readonly title: string }[];
  readonly onMove: (line: Evidence, to: string) => void;
};

/** Chooses another question for one line. Nothing moves before "Move" is pressed. */
export function MoveLine({
  line,
  moving,
  onDone,
}: {
  line: Evidence;
  moving: MovingLines;
  onDone: (moved: boolean) => void;
}) {
  const [to, setTo] = useState("");
  const field = useRef<HTMLSelectElement>(null);
  // It stands in place of the button that was pressed.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (to === "") return;
        onDone(true);
        moving.onMove(line, to);
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone(false)}
      className="mt-1 flex flex-wrap items-end gap-2"
    >
      <Select
        label="Move to"
        className="max-w-full min-w-0 basis-72"
        ref={field}
        value={to}
        onChange={(event) => setTo(event.target.value)}
        options={[
          { value: "", label: "Choose where it belongs" },
          ...moving.places
            .filter(({ id }) => id !== line.entry)
            .map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Button type="submit" size="small" aria-disabled={to === ""}>
        Move
      </Button>
      <Button size="small" variant="quiet" onClick={() => onDone(false)}>
        Cancel
      </Button>
    </form>
  );
}
