import { counted } from "@/lib/domain/shared/counted";
import type { Agenda } from "./agenda";
import { agendaNow } from "./agenda-now";
import { formatClock, wholeMinutes } from "./clock";
import { type Deviation, deviationsOf } from "./deviations";
import { type RoomState, usedBefore } from "./state";

/** One fact of the room, and the words that were really said where there are any. */
export type Difference = { readonly fact: string; readonly said: string | null };

/** Where an interview left its kit, as sentences. `agenda` is the kit's own. */
export function differencesIn(room: RoomState, agenda: Agenda): readonly Difference[] {
  const titleOf = (id: string) => agenda.find((entry) => entry.id === id)?.title ?? id;
  const minutes = wholeMinutes(room.addedMs);
  return [
    ...deviationsOf(room, agenda).map((deviation) => differenceOf(deviation, titleOf, room.skipped)),
    ...(minutes > 0
      ? [{ fact: `${counted(minutes, "minute")} ${minutes === 1 ? "was" : "were"} added.`, said: null }]
      : []),
    ...(room.endedBy === "itself"
      ? [{ fact: "Nobody ended the interview; it was closed long after its time was up.", said: null }]
      : []),
  ];
}

function differenceOf(
  deviation: Deviation,
  titleOf: (id: string) => string,
  setAside: readonly string[],
): Difference {
  const title = titleOf(deviation.entry);
  switch (deviation.kind) {
    case "skipped":
      return {
        fact: setAside.includes(deviation.entry)
          ? `“${title}” was set aside and not asked.`
          : `“${title}” was not asked.`,
        said: null,
      };
    case "not-reached":
      return { fact: `“${title}” was not reached: the interview ended before it.`, said: null };
    case "reordered":
      return { fact: `“${title}” came later than in the kit.`, said: null };
    case "reworded":
      return { fact: `“${title}” was asked in other words:`, said: deviation.text };
    case "extra":
      return {
        fact: `At ${formatClock(deviation.atMs)} a question was asked that is not in the kit:`,
        said: deviation.text,
      };
  }
}

export type EntryMinutes = {
  readonly id: string;
  readonly title: string;
  readonly planned: number;
  readonly used: number;
};

/** Whole minutes of each entry of an ended interview, questions nobody planned included. */
export function minutesIn(room: RoomState, agenda: Agenda): readonly EntryMinutes[] {
  return agendaNow(agenda, room).map(({ id, title, plannedMs }) => ({
    id,
    title,
    planned: wholeMinutes(plannedMs),
    used: wholeMinutes(usedBefore(room, id)),
  }));
}
