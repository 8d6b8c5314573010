"use client";

import { OUTCOMES, type Outcome } from "@/lib/domain/debrief/decision";
import { unfiledStore, useUnfiled } from "../live/unfiled";
import type { UnfiledPlace } from "../live/unfiled-store";

const REASON = "reason";
const OUTCOME = "outcome";

function ownerOf(reader: string): string {
  return `decision/${reader}`;
}

/** A decision while it is made: outcome and reason are kept on the device at every change, until it is recorded. */
export function useBegunDecision(reader: string): {
  readonly outcome: Outcome | undefined;
  readonly text: string | null;
  readonly place: UnfiledPlace;
  readonly choose: (outcome: Outcome) => void;
  readonly write: (text: string) => void;
  readonly forget: () => void;
} {
  const owner = ownerOf(reader);
  const { lines, place } = useUnfiled(owner);
  const kept = (id: string) => lines.find((line) => line.id === id)?.text ?? null;
  const keep = (id: string, text: string) => unfiledStore.write(owner, { id, entry: id, text, begunAt: 0 });
  const outcome = kept(OUTCOME);
  return {
    outcome: OUTCOMES.find((one) => one === outcome),
    text: kept(REASON),
    place,
    choose: (chosen) => keep(OUTCOME, chosen),
    write: (text) => keep(REASON, text),
    forget: () => {
      unfiledStore.remove(owner, REASON);
      unfiledStore.remove(owner, OUTCOME);
    },
  };
}

/** Whether what was begun is what was recorded; a form sends its line ends as CR LF. */
export function wasRecorded(begun: string, recorded: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").trim();
  return plain(begun) === plain(recorded);
}
