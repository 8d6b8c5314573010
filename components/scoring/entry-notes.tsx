"use client";

import type { Agenda } from "@/lib/domain/interviews/agenda";
import { wasOn } from "@/lib/domain/interviews/asked";
import type { RoomState } from "@/lib/domain/interviews/state";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import { CardLines } from "./card-lines";
import type { Card } from "./use-card";

/** What was noted on the entries without a score: the welcome, their questions, and what nobody had planned. */
export function EntryNotes({
  agenda,
  room,
  evidence,
  card,
}: {
  agenda: Agenda;
  room: RoomState;
  evidence: readonly Evidence[];
  card: Card;
}) {
  const entries = agenda
    .filter((entry) => !entry.scored)
    .map((entry) => ({ ...entry, lines: evidence.filter((line) => line.entry === entry.id) }))
    .filter(({ id, lines }) => lines.length > 0 || (wasOn(room, id) && !card.locked));
  if (entries.length === 0) return null;
  return (
    <>
      <h2 className="mt-10 text-h3 font-semibold">Noted beside the scores</h2>
      <p className="mt-1 text-secondary text-muted">
        These carry no score. What you wrote is handed in with your scorecard.
      </p>
      <div className="mt-2 divide-y divide-line border-y border-line">
        {entries.map(({ id, kind, title, lines }) => (
          <section key={id} aria-label={title} className="py-5">
            <h3 className="font-semibold wrap-anywhere">{title}</h3>
            {kind === "extra" && (
              <p className="text-secondary text-muted">A question that is not in the kit</p>
            )}
            <CardLines
              entry={id}
              name={title}
              lines={lines}
              begun={card.begun}
              locked={card.locked}
              onRemove={card.removeLine}
              moving={card.moving}
            />
          </section>
        ))}
      </div>
    </>
  );
}
