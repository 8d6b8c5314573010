"use client";

import type { FormEvent, KeyboardEvent, RefObject } from "react";
import { elapsed } from "@/lib/domain/interviews/clock";
import type { RoomState } from "@/lib/domain/interviews/state";
import type { Instant } from "@/lib/domain/shared/time";
import { Button } from "../../ui/button";
import { Kbd } from "../../ui/kbd";
import { EvidenceEntry } from "../evidence-line";
import { type ServerClock, useTick } from "../server-clock";
import type { BegunLine } from "../unfiled-device";
import { TooLong } from "./too-long";

const TOO_LONG = "evidence-too-long";

/** Where the next line is written. The time of a line is when it was begun, not when it was finished. */
export function NoteField({
  line,
  over,
  onType,
  onFile,
  field,
  room,
  clock,
  initialNow,
  scores = false,
}: {
  line: BegunLine | null;
  /** By how many characters it is too long to be filed. */
  over: number;
  onType: (text: string) => void;
  onFile: () => void;
  field: RefObject<HTMLTextAreaElement | null>;
  room: RoomState;
  clock: ServerClock;
  initialNow: Instant;
  /** Whether `/3` scores here. */
  scores?: boolean;
}) {
  const text = line?.text ?? "";
  // What is drawn ticks from the first server time on: a clock read while drawing differs from the server's page.
  const shownNow = useTick(clock, 1_000) ?? initialNow;
  const file = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const log = event.currentTarget.previousElementSibling;
    onFile();
    requestAnimationFrame(() => log?.querySelector("li:last-child")?.scrollIntoView({ block: "nearest" }));
  };
  return (
    <form
      onSubmit={file}
      // However much stands above it, the line stays in sight, and on a phone in reach of the thumb.
      className="group sticky -bottom-5 max-w-[44rem] scroll-my-1 border-t border-line bg-surface py-1 max-room:-mx-4 max-room:px-4 room:-bottom-8 room:mt-1"
    >
      <EvidenceEntry heardAtMs={line?.begunAt ?? elapsed(room.clock, shownNow)}>
        <label className="sr-only" htmlFor="evidence">
          Note what you hear. Begin with + for in favour, - against, ? to clear up, &gt; for their words, @2
          for the second question{scores && ", /3 to score it 3"}.
        </label>
        <div className="relative flex items-end gap-2">
          {text === "" && (
            // Over the empty end of the line: nothing moves when it comes or goes.
            <p
              aria-hidden
              className="pointer-events-none absolute top-0 right-0 hidden text-meta/[1.375rem] text-muted room:group-focus-within:block"
            >
              <Kbd>+</Kbd> <Kbd>-</Kbd> <Kbd>?</Kbd> <Kbd>&gt;</Kbd> mark it, <Kbd>@2</Kbd> other question
              {scores && (
                <>
                  , <Kbd>/3</Kbd> score
                </>
              )}
            </p>
          )}
          <textarea
            id="evidence"
            ref={field}
            value={text}
            rows={1}
            aria-invalid={over > 0}
            aria-describedby={over > 0 ? TOO_LONG : undefined}
            placeholder="Type what you heard…"
            onChange={(event) => onType(event.target.value)}
            onKeyDown={submitOnEnter}
            className="field-sizing-content block max-h-[30dvh] w-full resize-none bg-transparent outline-none placeholder:text-muted pointer-coarse:min-h-11 pointer-coarse:py-2 pointer-coarse:text-reading"
          />
          {text.trim() !== "" && (
            <Button type="submit" size="small" className="room:hidden">
              Add
            </Button>
          )}
        </div>
        <TooLong id={TOO_LONG} over={over} />
      </EvidenceEntry>
    </form>
  );
}

/** Enter files the line, Shift+Enter breaks it, Esc leaves the field so that single keys work again. */
export function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === "Escape") event.currentTarget.blur();
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
