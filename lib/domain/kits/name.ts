/** Longest name a kit can have, in UTF-16 units as a field counts them. */
export const KIT_NAME_MAX = 120;

/** "Copy of …", cut where a name may not be longer. */
export function copyName(name: string): string {
  return cut(`Copy of ${name}`, KIT_NAME_MAX);
}

/** "… A": one of several parallel kits, cut before the letter where a name may not be longer. */
export function formName(name: string, letter: string): string {
  return `${cut(name, KIT_NAME_MAX - letter.length - 1)} ${letter}`;
}

/** "…: Design": the kit of one round of a loop, cut before the round where a name may not be longer. */
export function roundName(name: string, round: string): string {
  return `${cut(name, KIT_NAME_MAX - round.length - 2)}: ${round}`;
}

/** "A" for the first of several parallel kits, "B" for the second. */
export function formLetter(index: number): string {
  return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index] ?? String(index + 1);
}

function cut(name: string, most: number): string {
  if (name.length <= most) return name;
  const kept = name.slice(0, most - 1).trimEnd();
  return `${kept.toWellFormed()}…`;
}
