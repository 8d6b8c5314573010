import type { Agenda, AgendaEntry } from "./agenda";

/** What one person chose to look at, and what was on when they chose it. */
export type Chosen = { readonly entry: string; readonly under: string | null };

/**
 * The entry on one's own screen. Looking elsewhere lasts until the interview moves on; whoever writes stays where they
 * write, and after that where they stopped; everybody else follows what is on. `writingIn`: where one writes or stopped.
 */
export function lookingAt(
  current: string | null,
  agenda: Agenda,
  chosen: Chosen | null,
  writingIn: string | null,
): string {
  if (chosen && chosen.under === current) return chosen.entry;
  return writingIn ?? current ?? agenda[0]?.id ?? "";
}

/**
 * Where to stay on leaving a line: there, if the interview moved on meanwhile. The next key scores what one looks at,
 * so nothing but a step of one's own may change it. Null to go on following what is on.
 */
export function stayingIn(
  current: string | null,
  agenda: Agenda,
  chosen: Chosen | null,
  writingIn: string | null,
): string | null {
  return lookingAt(current, agenda, chosen, null) === writingIn ? null : writingIn;
}

/** The entry before or after this one, if there is one; going on passes over what was set aside. */
export function neighbour(
  agenda: Agenda,
  from: string,
  step: 1 | -1,
  skipped: readonly string[] = [],
): AgendaEntry | undefined {
  let index = agenda.findIndex(({ id }) => id === from) + step;
  while (step === 1 && skipped.includes(agenda[index]?.id ?? "")) index += step;
  return agenda[index];
}
