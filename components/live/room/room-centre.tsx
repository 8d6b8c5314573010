import type { RefObject } from "react";
import type { AgendaEntry } from "@/lib/domain/interviews/agenda";
import { elapsed } from "@/lib/domain/interviews/clock";
import type { PanelItem, PanelView } from "@/lib/domain/interviews/panel-view";
import type { Instant } from "@/lib/domain/shared/time";
import type { CardBegun } from "../../scoring/use-card-begun";
import type { BegunLines } from "../use-begun-lines";
import type { LiveRoom } from "../use-room";
import { EvidenceLog } from "./evidence-log";
import { NoteField } from "./note-field";
import { QuestionPane } from "./question-pane";
import { RoomScript } from "./room-script";
import type { Looking } from "./use-looking";
import type { RoomActs } from "./use-room-acts";

/** What to ask, what was heard, and the line for the next. */
export function RoomCentre({
  live,
  frame,
  entry,
  item,
  where,
  acts,
  begun,
  edits,
  field,
  initialNow,
  locked,
}: {
  live: LiveRoom;
  frame: PanelView;
  entry: AgendaEntry | undefined;
  /** Null for what has no rubric: the frame, and extra questions. */
  item: PanelItem | null;
  where: Looking;
  acts: RoomActs;
  begun: BegunLines;
  edits: CardBegun;
  field: RefObject<HTMLTextAreaElement | null>;
  initialNow: Instant;
  locked: boolean;
}) {
  const { looking } = where;
  const { room, own } = live.shown;
  const { clock } = live;
  const line = begun.inField(looking);
  return (
    <>
      {item ? (
        <QuestionPane
          item={item}
          said={Object.hasOwn(room.reworded, item.id) ? room.reworded[item.id] : undefined}
          disabled={locked}
          probes={own.draft.probes.filter((probe) => probe.question === item.id)}
          onProbe={(probe, asked) => {
            const atMs = Math.round(elapsed(room.clock, clock.now()));
            if (!locked) live.send({ type: "probe.ask", question: item.id, probe, asked, atMs });
          }}
        />
      ) : (
        <RoomScript {...scriptOf(entry, frame)} />
      )}
      <EvidenceLog
        key={looking}
        entry={looking}
        lines={own.draft.evidence.filter((one) => one.entry === looking)}
        edits={edits}
        onWriting={where.writing}
        disabled={locked}
        onRemove={acts.removeLine}
      >
        {!locked && (
          <NoteField
            line={line}
            over={begun.tooLong.find((one) => one.line.id === line?.id)?.over ?? 0}
            onType={(text) => begun.type(looking, text)}
            onFile={() => begun.file(looking)}
            field={field}
            room={room}
            clock={clock}
            initialNow={initialNow}
            scores={item !== null}
          />
        )}
      </EvidenceLog>
    </>
  );
}

function scriptOf(entry: AgendaEntry | undefined, frame: PanelView) {
  if (entry?.kind === "extra") return { title: "Not in the kit, not scored", words: entry.title };
  return {
    title: entry?.title ?? "",
    words: entry?.kind === "opening" ? frame.opening : frame.closing,
  };
}
