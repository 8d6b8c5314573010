"use client";

import { useState } from "react";
import type { LetterSentence } from "@/lib/domain/debrief/letter";
import { unfiledStore, useUnfiled } from "../live/unfiled";

const IN = "in ";

/** A letter while it is edited: which sentences are in it and what they say, kept on the device at every change. */
export function useBegunLetter(
  reader: string,
  sentences: readonly LetterSentence[],
): {
  readonly sentences: readonly LetterSentence[];
  readonly choose: (id: string, chosen: boolean) => void;
  readonly write: (id: string, words: string) => void;
} {
  const owner = `letter/${reader}`;
  const { lines } = useUnfiled(owner);
  // A text without a letter is not kept on the device, and is empty here all the same.
  const [emptied, setEmptied] = useState<readonly string[]>([]);
  const kept = (id: string) => lines.find((line) => line.id === id)?.text;
  const keep = (id: string, text: string) =>
    unfiledStore.write(owner, { id, entry: "letter", text, begunAt: 0 });
  return {
    sentences: sentences.map((one) => ({
      ...one,
      chosen: (kept(IN + one.id) ?? (one.chosen ? "yes" : "no")) === "yes",
      words: emptied.includes(one.id) ? "" : (kept(one.id) ?? one.words),
    })),
    choose: (id, chosen) => keep(IN + id, chosen ? "yes" : "no"),
    write: (id, words) => {
      setEmptied(words === "" ? [...emptied, id] : emptied.filter((one) => one !== id));
      keep(id, words);
    },
  };
}
