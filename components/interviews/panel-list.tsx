import type { PanelRole } from "@/lib/domain/interviews/op";
import { PART_NAMES } from "@/lib/domain/interviews/panel";
import { initials } from "../live/presence";

export type ListedSeat = {
  readonly id: string;
  readonly role: PanelRole;
  readonly name: string;
  readonly me: boolean;
};

/** The people of an interview with their parts in it. */
export function PanelList({
  panel,
  introduced,
}: {
  panel: readonly ListedSeat[];
  /** What the candidate told about their name, in words. */
  introduced: string | null;
}) {
  return (
    <ul className="flex flex-col gap-2">
      {panel.map((seat) => (
        <li key={seat.id} className="flex items-center gap-3">
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-full bg-sunken text-meta font-semibold"
          >
            {initials(seat.name)}
          </span>
          <span className="min-w-0">
            <span className="font-medium wrap-anywhere">{seat.name}</span>
            {seat.me && seat.name !== "You" && " (you)"}
            <span className="block text-secondary text-muted">{PART_NAMES[seat.role]}</span>
            {seat.role === "candidate" && introduced !== null && (
              <span className="block text-secondary wrap-anywhere">{introduced}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
