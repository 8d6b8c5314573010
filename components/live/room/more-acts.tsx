import { useState } from "react";
import type { AgendaEntry } from "@/lib/domain/interviews/agenda";
import type { PanelView } from "@/lib/domain/interviews/panel-view";
import type { RoomState } from "@/lib/domain/interviews/state";
import { Button } from "../../ui/button";
import { Menu, MenuGroup, MenuItem } from "../../ui/menu";
import type { LiveOp } from "../live-op";
import type { RoomActs } from "./use-room-acts";
import { WordsDialog } from "./words-dialog";

type Asking = "nothing" | "extra" | "reword";

/** What the lead does now and then: leave the script, and say so, or pass the lead on. */
export function MoreActs({
  room,
  entry,
  prompt,
  seatId,
  panel,
  acts,
  onSend,
}: {
  room: RoomState;
  /** What is looked at. */
  entry: AgendaEntry | undefined;
  /** Its words as written. */
  prompt: string;
  seatId: string;
  panel: PanelView["panel"];
  acts: Pick<RoomActs, "dropCurrent" | "next" | "passLead" | "setAside">;
  onSend: (op: LiveOp) => void;
}) {
  const [asking, setAsking] = useState<Asking>("nothing");
  const close = () => setAsking("nothing");
  const others = panel.filter(({ id, role }) => id !== seatId && (role === "lead" || role === "interviewer"));
  const question = entry?.kind === "question" ? entry : null;
  const aside = question !== null && room.skipped.includes(question.id);
  return (
    <>
      <Menu trigger={<Button>More</Button>} align="end">
        <MenuItem onSelect={() => setAsking("extra")}>Ask something else…</MenuItem>
        {question && <MenuItem onSelect={() => setAsking("reword")}>Ask in other words…</MenuItem>}
        {question && question.id !== room.current && (
          <MenuItem onSelect={() => acts.setAside(question, !aside)}>
            {aside ? "Take this question back in" : "Set this question aside"}
          </MenuItem>
        )}
        {question && question.id === room.current && acts.next.entry && (
          <MenuItem onSelect={() => acts.dropCurrent(question)}>Set this question aside and go on</MenuItem>
        )}
        {others.length > 0 && (
          <MenuGroup label="Pass the lead to">
            {others.map((seat) => (
              <MenuItem key={seat.id} onSelect={() => acts.passLead(seat)}>
                {seat.name}
              </MenuItem>
            ))}
          </MenuGroup>
        )}
      </Menu>
      {asking === "extra" && (
        <WordsDialog
          title="Ask something else"
          description="The candidate sees it at once. It is not scored, and the record says that it was not in the kit."
          label="The question, as you ask it"
          act="Ask it"
          initial=""
          mayBeEmpty={false}
          open
          onOpenChange={close}
          onSay={(text) => onSend({ type: "entry.add", text })}
        />
      )}
      {asking === "reword" && question && (
        <WordsDialog
          title="Ask in other words"
          description={`Written as: “${prompt}” Your words are what was really asked: the candidate sees them instead, and the record keeps both for the panel. Leave it empty to go back to the words as written.`}
          label="The question, as you really ask it"
          act="Show these words"
          initial={(Object.hasOwn(room.reworded, question.id) ? room.reworded[question.id] : null) ?? ""}
          mayBeEmpty
          open
          onOpenChange={close}
          onSay={(text) => onSend({ type: "entry.reword", entry: question.id, text })}
        />
      )}
    </>
  );
}
