import type { Agenda } from "@/lib/domain/interviews/agenda";
import { formatClock } from "@/lib/domain/interviews/clock";
import type { Moment } from "@/lib/domain/interviews/replay";
import { counted } from "@/lib/domain/shared/counted";

/** One thing that happened in a room, as a sentence without its full stop. `agenda`: with the extra questions. */
export function momentWords(
  moment: Moment,
  agenda: Agenda,
  seats: readonly { readonly id: string; readonly name: string }[],
): string {
  const title = (id: string) => `“${agenda.find((entry) => entry.id === id)?.title ?? id}”`;
  switch (moment.kind) {
    case "on":
      return `${title(moment.entry)} came on`;
    case "paused":
      return moment.forMs === null ? "Paused, and not resumed" : `Paused for ${formatClock(moment.forMs)}`;
    case "thinking":
      return "The candidate took a minute";
    case "time-added":
      return moment.minutes > 0
        ? `${counted(moment.minutes, "minute")} added`
        : `${counted(-moment.minutes, "minute")} taken back`;
    case "set-aside":
      return `${title(moment.entry)} ${moment.skipped ? "set aside" : "taken back in"}`;
    case "reworded":
      return `${title(moment.entry)} asked in other words: ${moment.text}`;
    case "lead-passed":
      return `${seats.find(({ id }) => id === moment.to)?.name ?? "Somebody else"} leads from here`;
    case "ended":
      return moment.by === "lead" ? "Ended" : "Closed itself, because nobody had ended it";
  }
}
