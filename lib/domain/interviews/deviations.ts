import type { Duration } from "@/lib/domain/shared/time";
import type { Agenda } from "./agenda";
import type { RoomState } from "./state";

/** Where an interview left its kit. Recorded, never forbidden: the debrief compares how people were treated. */
export type Deviation =
  | { readonly kind: "skipped"; readonly entry: string }
  | { readonly kind: "reworded"; readonly entry: string; readonly text: string }
  /** Welcome or the candidate's own questions, promised and never come to. */
  | { readonly kind: "not-reached"; readonly entry: string }
  /** Asked after something the kit has behind it. */
  | { readonly kind: "reordered"; readonly entry: string }
  | { readonly kind: "extra"; readonly entry: string; readonly text: string; readonly atMs: Duration };

type Left = Pick<RoomState, "status" | "visits" | "skipped" | "reworded" | "extras">;

/**
 * In the order of the kit, then welcome and closing, extra questions last. `agenda` is the kit's own. An entry that nobody came to counts as
 * skipped once the interview has ended, before that only when it was set aside.
 */
export function deviationsOf(room: Left, agenda: Agenda): readonly Deviation[] {
  const questions = agenda.filter((entry) => entry.kind === "question");
  const firstVisit = new Map<string, number>();
  for (const [index, { entry }] of room.visits.entries())
    if (!firstVisit.has(entry)) firstVisit.set(entry, index);

  const planned = questions.flatMap((entry, index): Deviation[] => {
    const at = firstVisit.get(entry.id);
    if (at === undefined) {
      const given = room.status === "ended" || room.skipped.includes(entry.id);
      return given ? [{ kind: "skipped", entry: entry.id }] : [];
    }
    const text = Object.hasOwn(room.reworded, entry.id) ? room.reworded[entry.id] : undefined;
    const late = questions.slice(index + 1).some((later) => (firstVisit.get(later.id) ?? at) < at);
    return [
      ...(late ? [{ kind: "reordered" as const, entry: entry.id }] : []),
      ...(text === undefined ? [] : [{ kind: "reworded" as const, entry: entry.id, text }]),
    ];
  });
  const extras = room.extras.map(({ id, text }): Deviation => {
    const visit = room.visits[firstVisit.get(id) ?? -1];
    return { kind: "extra", entry: id, text, atMs: visit?.atMs ?? 0 };
  });
  const frame = agenda.flatMap((entry): Deviation[] =>
    entry.kind !== "question" && room.status === "ended" && !firstVisit.has(entry.id)
      ? [{ kind: "not-reached", entry: entry.id }]
      : [],
  );
  return [...planned, ...frame, ...extras];
}
