import { type Duration, type Instant, MINUTE } from "@/lib/domain/shared/time";
import type { Agenda, AgendaEntry } from "./agenda";
import { agendaNow } from "./agenda-now";
import { elapsed } from "./clock";
import { allowance, type RoomState, usedOn } from "./state";

/** What to do so that everything that must be asked still is. Advice: the lead decides. */
export type Pacing =
  | { readonly kind: "on-time" }
  /** Without these optional questions, in the order of the kit, the rest fits into the time that is left. */
  | { readonly kind: "late"; readonly byMs: Duration; readonly drop: readonly string[] }
  /** Even without any optional question the must-haves are short of this much time. */
  | { readonly kind: "short"; readonly byMs: Duration; readonly drop: readonly string[] };

/** Less than this is not worth a word. */
export const PACING_GRACE: Duration = MINUTE;

/** `agenda` is the kit's own; null unless the interview is running. Late only when more than a minute is missing. */
export function pacing(room: RoomState, agenda: Agenda, now: Instant): Pacing | null {
  if (room.status !== "live" && room.status !== "paused") return null;
  const left = allowance(room, agenda) - elapsed(room.clock, now);
  const ahead = entriesAhead(room, agenda);
  const current = agendaNow(agenda, room).find(({ id }) => id === room.current);
  const rest = current ? Math.max(0, current.plannedMs - usedOn(room, current.id, now)) : 0;
  const byMs = rest + planned(ahead) - left;
  if (byMs <= PACING_GRACE) return { kind: "on-time" };

  const musts = ahead.filter((entry) => entry.mustHave);
  const optional = ahead.filter((entry) => !entry.mustHave);
  const spare = left - rest - planned(musts);
  const kept = mostKept(optional, Math.max(0, spare));
  const drop = optional.filter((entry) => !kept.has(entry.id)).map(({ id }) => id);
  const short = -spare;
  return short > PACING_GRACE ? { kind: "short", byMs: short, drop } : { kind: "late", byMs, drop };
}

/** What still has to be asked after the entry that is on: neither visited nor set aside. */
export function entriesAhead(room: Pick<RoomState, "visits" | "skipped">, agenda: Agenda): Agenda {
  const done = new Set([...room.visits.map(({ entry }) => entry), ...room.skipped]);
  return agenda.filter((entry) => !done.has(entry.id));
}

const planned = (entries: Agenda): Duration => entries.reduce((sum, { plannedMs }) => sum + plannedMs, 0);

/** The set that loses the least planned time within `mostMs`; of several the one with most questions, earlier ones first. */
function mostKept(optional: Agenda, mostMs: Duration): ReadonlySet<string> {
  type Kept = { readonly sum: Duration; readonly entries: readonly AgendaEntry[] };
  const bySum = new Map<Duration, Kept>([[0, { sum: 0, entries: [] }]]);
  for (const entry of optional)
    for (const { sum, entries } of [...bySum.values()]) {
      const more = { sum: sum + entry.plannedMs, entries: [...entries, entry] };
      const known = bySum.get(more.sum);
      if (more.sum <= mostMs && (!known || known.entries.length < more.entries.length))
        bySum.set(more.sum, more);
    }
  const best = [...bySum.values()].reduce((one, other) => (other.sum > one.sum ? other : one));
  return new Set(best.entries.map(({ id }) => id));
}
