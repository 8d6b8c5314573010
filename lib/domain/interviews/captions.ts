import type { Duration } from "@/lib/domain/shared/time";

/** Reading pace of the scripted candidate: a short pause, then so long per word. */
const PAUSE_MS = 1_500;
const PER_WORD_MS = 260;

export type Caption = { readonly words: string; readonly atMs: Duration };

/** An answer in sentences, each with the reading of the question's own clock at which it is said. */
export function captionsOf(answer: string): readonly Caption[] {
  const sentences = answer.match(/[^.!?]+[.!?]+["”’]?\s*|[^.!?]+$/g) ?? [];
  let at = PAUSE_MS;
  return sentences.map((sentence) => {
    const words = sentence.trim();
    const caption = { words, atMs: at };
    at += PAUSE_MS / 3 + words.split(/\s+/).length * PER_WORD_MS;
    return caption;
  });
}

/** What has been said by now, oldest first. */
export function saidSoFar(captions: readonly Caption[], usedMs: Duration): readonly Caption[] {
  return captions.filter((caption) => caption.atMs <= usedMs);
}
