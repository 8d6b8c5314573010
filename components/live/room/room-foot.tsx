import type { Agenda } from "@/lib/domain/interviews/agenda";
import { neighbour } from "@/lib/domain/interviews/looking";
import type { RoomState } from "@/lib/domain/interviews/state";
import { Kbd } from "../../ui/kbd";
import type { ShortcutMode } from "./shortcuts";

/** The keys that work now, and what comes next. */
export function RoomFoot({
  mode,
  leads,
  room,
  agenda,
  onNow,
  onHelp,
}: {
  mode: ShortcutMode;
  leads: boolean;
  room: RoomState;
  agenda: Agenda;
  onNow: string;
  onHelp: () => void;
}) {
  const next = neighbour(agenda, onNow, 1, room.skipped);
  return (
    <footer className="flex h-10 items-center justify-between gap-6 border-t border-line bg-sunken px-4 text-secondary text-muted max-room:hidden">
      <ul aria-label="Keys" className="flex items-center gap-6">
        {mode !== "off" && (
          <>
            {room.status === "waiting" && leads && (
              <li>
                <Kbd>Enter</Kbd> start
              </li>
            )}
            <li>
              {mode === "alt" && "Alt + "}
              <Kbd>1</Kbd>–<Kbd>4</Kbd> score
            </li>
            <li>
              <Kbd>0</Kbd> not assessed
            </li>
            <li>
              <Kbd>N</Kbd> note, <Kbd>Esc</Kbd> leave it
            </li>
            <li>
              <Kbd>J</Kbd> <Kbd>K</Kbd> question
            </li>
            {leads && (
              <li>
                <Kbd>P</Kbd> pause
              </li>
            )}
          </>
        )}
        <li>
          <button type="button" onClick={onHelp} className="underline-offset-2 hover:underline">
            {mode !== "off" && <Kbd>?</Kbd>} all shortcuts
          </button>
        </li>
      </ul>
      <p className="truncate">{next ? `Next: ${next.title}` : "Last part of the agenda"}</p>
    </footer>
  );
}
