import type { RoomState } from "@/lib/domain/interviews/state";
import { Button } from "../../ui/button";
import { Kbd } from "../../ui/kbd";
import type { ShortcutMode } from "./shortcuts";
import type { RoomActs } from "./use-room-acts";

/** What comes next, and the keys that work now. */
export function RoomFoot({
  mode,
  leads,
  room,
  locked,
  acts,
  onHelp,
}: {
  mode: ShortcutMode;
  leads: boolean;
  room: RoomState;
  /** Nothing can be written or scored now: it has not started, or one's own card is in. */
  locked: boolean;
  acts: Pick<RoomActs, "next" | "clickStep">;
  onHelp: () => void;
}) {
  const { entry, forAll } = acts.next;
  return (
    <footer className="flex h-11 items-center gap-8 border-t border-line bg-sunken px-4 text-secondary text-muted max-room:hidden">
      {/* On the left, where no toast lies over it. */}
      {entry ? (
        <div className="min-w-0 shrink">
          <Button
            size="small"
            variant={forAll ? "primary" : "secondary"}
            className="max-w-full"
            onClick={() => acts.clickStep(1)}
          >
            <span className="truncate">
              {forAll ? "Next" : "Look at"}: {entry.title}
            </span>
          </Button>
        </div>
      ) : (
        <p className="shrink-0">Last part of the agenda</p>
      )}
      <ul aria-label="Keys" className="flex shrink-0 items-center gap-6">
        {mode !== "off" && (
          <>
            {room.status === "waiting" && leads && (
              <li>
                <Kbd>Enter</Kbd> start
              </li>
            )}
            {!locked && (
              <>
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
              </>
            )}
            <li>
              {mode === "alt" && locked && "Alt + "}
              <Kbd>J</Kbd> <Kbd>K</Kbd> {forAll ? "question, for everybody" : "look at questions"}
            </li>
            {leads && (room.status === "live" || room.status === "paused") && (
              <li>
                <Kbd>P</Kbd> {room.status === "paused" ? "resume" : "pause"}
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
    </footer>
  );
}
