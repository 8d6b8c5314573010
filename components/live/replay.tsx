import type { Agenda } from "@/lib/domain/interviews/agenda";
import { agendaNow } from "@/lib/domain/interviews/agenda-now";
import { formatClock } from "@/lib/domain/interviews/clock";
import type { Moment } from "@/lib/domain/interviews/replay";
import type { RoomState } from "@/lib/domain/interviews/state";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import { EVIDENCE_MARK_NAMES } from "@/lib/domain/scoring/evidence";
import { WhatDiffered } from "../debrief/what-differed";
import { AgendaStrip } from "./agenda-strip";
import { momentWords } from "./replay-words";
import { stripSegments } from "./room/strip-segments";

type Line = { readonly line: Evidence; readonly by: string };

/** How an interview went: the agenda as it was used, everything in its order with what was noted, and what differed. */
export function Replay({
  agenda,
  room,
  moments,
  seats,
  own,
  others,
}: {
  /** The kit's own. */
  agenda: Agenda;
  room: RoomState;
  moments: readonly Moment[];
  seats: readonly { readonly id: string; readonly name: string }[];
  own: readonly Evidence[];
  /** Null while the debrief is not open to the reader. */
  others: readonly { readonly name: string; readonly evidence: readonly Evidence[] }[] | null;
}) {
  const whole = agendaNow(agenda, room);
  const lines: readonly Line[] = [
    ...own.map((line) => ({ line, by: "You" })),
    ...(others ?? []).flatMap(({ name, evidence }) => evidence.map((line) => ({ line, by: name }))),
  ];
  const rows = [
    ...moments.map((moment, index) => ({ at: moment.atMs, moment, key: `moment ${index}` })),
    ...lines.map((one) => ({ at: one.line.heardAtMs, one, key: `${one.by} ${one.line.id}` })),
  ].sort((a, b) => a.at - b.at);
  return (
    <>
      <AgendaStrip className="mt-6" segments={stripSegments(whole, room, room.endedAt ?? 0)} />
      <p className="mt-4 text-secondary text-muted">
        {others === null
          ? "Your own notes are shown. Those of the others join them when the debrief is open."
          : "Notes of everybody who handed in a scorecard are shown, and your own."}
      </p>
      <h2 className="mt-8 text-h3 font-semibold">In its order</h2>
      <ol className="mt-3 max-w-script border-t border-line">
        {rows.map((row) => (
          <li key={row.key} className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2">
            <span className="text-secondary text-muted tabular-nums">{formatClock(row.at)}</span>
            {"moment" in row ? (
              <span className="font-medium wrap-anywhere">{momentWords(row.moment, whole, seats)}</span>
            ) : (
              <NoteWords {...row.one} agenda={whole} />
            )}
          </li>
        ))}
      </ol>
      <WhatDiffered room={room} agenda={agenda} />
    </>
  );
}

function NoteWords({ line, by, agenda }: Line & { readonly agenda: Agenda }) {
  const title = agenda.find(({ id }) => id === line.entry)?.title;
  return (
    <span className="wrap-anywhere">
      {line.mark === "quote" ? <q className="spoken">{line.text}</q> : line.text}
      <span className="block text-secondary text-muted">
        {by}, {EVIDENCE_MARK_NAMES[line.mark].toLowerCase()}
        {title && `, ${title}`}
      </span>
    </span>
  );
}
