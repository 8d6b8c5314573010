import { type Agenda, type AgendaEntry, questionNumber } from "@/lib/domain/interviews/agenda";
import type { Score } from "@/lib/domain/scoring/score";
import { scoreInWords } from "../score-stone";
import { spokenMinutes } from "../spoken-time";

/** For those who hear the room: what is on the screen, and what one scored. */
export function RoomAnnouncements({
  entry,
  agenda,
  score,
}: {
  entry: AgendaEntry | undefined;
  agenda: Agenda;
  score: Score | null;
}) {
  return (
    <>
      <p role="status" className="sr-only">
        {announcement(entry, agenda)}
      </p>
      <p role="status" className="sr-only">
        {score === null ? "" : `Scored ${scoreInWords(score)}`}
      </p>
    </>
  );
}

function announcement(entry: AgendaEntry | undefined, agenda: Agenda): string {
  if (!entry) return "";
  const number = questionNumber(agenda, entry.id);
  const planned = entry.plannedMs > 0 ? ` ${spokenMinutes(entry.plannedMs)} planned.` : "";
  return `${number === null ? "" : `Question ${number}, `}${entry.title}.${planned}`;
}
