import { counted } from "@/lib/domain/shared/counted";
import type { Movement } from "./movement";

/** How far the panel moved and toward whom; null where nothing moved. */
export function movementWords({ moves, levels, pulls }: Movement): string | null {
  if (moves.length === 0) return null;
  const one = moves.length === 1;
  const far = `After the debrief opened, ${counted(moves.length, "score")} moved by ${counted(levels, "level")}${one ? "" : " together"}.`;
  if (pulls.length === 0) return `${far} ${one ? "It moved" : "They moved"} toward nobody’s first score.`;
  if (one) {
    const names = new Intl.ListFormat("en").format(pulls.map(({ name }) => name));
    return `${far} It moved toward what ${names} had scored first.`;
  }
  const each = pulls.map(({ name, moves: count }) => `${count} of them toward what ${name} had scored first`);
  return `${far} ${new Intl.ListFormat("en").format(each)}.`;
}
