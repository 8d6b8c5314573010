"use client";

import { type ChangeEvent, useState } from "react";

type Typed = HTMLInputElement | HTMLTextAreaElement;

/**
 * By how much a text is too long, as a sentence, while it is typed: nothing is cut, and nothing is swallowed when
 * something long is pasted. Null while it fits, or where there is no limit. `most`: characters.
 */
export function useOver<Field extends Typed>(
  most: number | undefined,
  given: unknown,
  onChange: ((event: ChangeEvent<Field>) => void) | undefined,
): { readonly words: string | null; readonly onChange: (event: ChangeEvent<Field>) => void } {
  const [length, setLength] = useState(typeof given === "string" ? given.length : 0);
  const over = most === undefined ? 0 : length - most;
  return {
    words:
      over > 0
        ? `${over} ${over === 1 ? "character" : "characters"} too many: there is room for ${most}.`
        : null,
    onChange: (event) => {
      setLength(event.target.value.length);
      onChange?.(event);
    },
  };
}
