"use client";

import { useEffect } from "react";
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
} {
  const owner = ownerOf(reader);
  const { lines, place } = useUnfiled(owner);
  return {
    text: lines.find(({ id }) => id === ID)?.text ?? null,
    place,
    write: (text) => unfiledStore.write(owner, { id: ID, entry: ID, text, begunAt: 0 }),
  };
}

/** Once the decision is recorded nothing that was begun for it stays on the device. */
export function ForgetBegunReason({ reader }: { reader: string }) {
  useEffect(() => unfiledStore.remove(ownerOf(reader), ID), [reader]);
  return null;
}
