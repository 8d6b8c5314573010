import type { Duration } from "@/lib/domain/shared/time";

/** Reading pace of the scripted candidate: a short pause, then so long per word. */
const PAUSE_MS = 1_500;
const PER_WORD_MS = 260;
/** Characters of one caption: two lines at a desk, three on a phone. */
export const CAPTION_MAX = 110;

export type Caption = { readonly words: string; readonly atMs: Duration };

/** An answer in sentences and parts of long ones, each with the reading of the question's own clock at which it is said. */
export function captionsOf(answer: string): readonly Caption[] {
  const sentences = answer.match(/[^.!?]+[.!?]+["”’]?\s*|[^.!?]+$/g) ?? [];
  let at = PAUSE_MS;
  return sentences.flatMap(captionSized).map((words) => {
    const caption = { words, atMs: at };
    at += PAUSE_MS / 3 + words.split(/\s+/).length * PER_WORD_MS;
    return caption;
  });
}

/** In two where it is too long, at the comma or else the space nearest to its middle, and so on. */
function captionSized(sentence: string): readonly string[] {
  const words = sentence.trim();
  if (words.length <= CAPTION_MAX) return words === "" ? [] : [words];
  const middle = words.length / 2;
  const [at] = [...words.matchAll(/[,;:] /g), ...words.matchAll(/ /g)]
    .map(({ 0: gap, index }) => ({ index: index + gap.length, comma: gap.length > 1 }))
    .filter(({ index, comma }) => !comma || Math.abs(index - middle) < CAPTION_MAX / 3)
    .sort(
      (a, b) => Number(b.comma) - Number(a.comma) || Math.abs(a.index - middle) - Math.abs(b.index - middle),
    );
  if (!at) return [words];
  return [...captionSized(words.slice(0, at.index)), ...captionSized(words.slice(at.index))];
}

/** What has been said by now, oldest first. */
export function saidSoFar(captions: readonly Caption[], usedMs: Duration): readonly Caption[] {
  return captions.filter((caption) => caption.atMs <= usedMs);
}
