"use client";

import { unfiledStore, useUnfiled } from "../live/unfiled";
import type { UnfiledPlace } from "../live/unfiled-store";

const ID = "reason";

function ownerOf(reader: string): string {
  return `decision/${reader}`;
}

/** A decision's reason while it is written: kept on the device letter by letter, until it is recorded. */
export function useBegunReason(reader: string): {
  readonly text: string | null;
  readonly place: UnfiledPlace;
  readonly write: (text: string) => void;
  readonly forget: () => void;
} {
  const owner = ownerOf(reader);
  const { lines, place } = useUnfiled(owner);
  return {
    text: lines.find(({ id }) => id === ID)?.text ?? null,
    place,
    write: (text) => unfiledStore.write(owner, { id: ID, entry: ID, text, begunAt: 0 }),
    forget: () => unfiledStore.remove(owner, ID),
  };
}

/** Whether what was begun is what was recorded; a form sends its line ends as CR LF. */
export function wasRecorded(begun: string, recorded: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").trim();
  return plain(begun) === plain(recorded);
}
