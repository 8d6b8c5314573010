"use client";

import { uuidv7 } from "uuidv7";
import type { Agenda } from "@/lib/domain/interviews/agenda";
import type { DraftScorecard } from "@/lib/domain/scoring/draft";
import type { Duration } from "@/lib/domain/shared/time";
import { filingOf } from "./filed";
import type { LiveOp } from "./live-op";
import { unfiledStore, useUnfiled } from "./unfiled";
import type { BegunLine } from "./unfiled-device";
import type { UnfiledPlace } from "./unfiled-store";

/** A begun line that cannot be filed as it is, and by how many characters. */
export type TooLongLine = { readonly line: BegunLine; readonly over: number };

export type BegunLines = {
  /** Oldest first. */
  readonly lines: readonly BegunLine[];
  readonly place: UnfiledPlace;
  readonly tooLong: readonly TooLongLine[];
  /** The line in the field of an entry, or null. */
  readonly inField: (entry: string) => BegunLine | null;
  /** What stands in the field of an entry now; its first letter begins a line. */
  readonly type: (entry: string, text: string) => void;
  /** Makes evidence, and perhaps a score, of what stands in the field. What is too long stays there. */
  readonly file: (entry: string) => void;
  readonly fileAll: () => void;
  readonly forget: (id: string) => void;
};

/** Lines that one seat has begun, and their filing. `reading`: the interview clock now. `scores`: as they are now. */
export function useBegunLines(
  owner: string,
  {
    agenda,
    scores,
    reading,
    send,
  }: {
    readonly agenda: Agenda;
    readonly scores: DraftScorecard["scores"];
    readonly reading: () => Duration;
    readonly send: (op: LiveOp) => Promise<void>;
  },
): BegunLines {
  const { lines, place } = useUnfiled(owner);
  const fileLine = (line: BegunLine, by: "hand" | "itself") => {
    const filing = filingOf(line, agenda, scores, by);
    if (filing.kind === "too-long") return;
    unfiledStore.handOver(owner, line.id, Promise.all(filing.ops.map(send)));
  };
  return {
    lines,
    place,
    tooLong: lines.flatMap((line) => {
      const filing = filingOf(line, agenda, scores, "itself");
      return filing.kind === "too-long" ? [{ line, over: filing.over }] : [];
    }),
    inField: (entry) => fieldLine(lines, entry),
    type: (entry, text) => {
      const line = fieldLine(unfiledStore.read(owner), entry);
      unfiledStore.write(
        owner,
        line ? { ...line, text } : { id: uuidv7(), entry, text, begunAt: Math.round(reading()) },
      );
    },
    file: (entry) => {
      const line = fieldLine(unfiledStore.read(owner), entry);
      if (line) fileLine(line, "hand");
    },
    fileAll: () => {
      for (const line of unfiledStore.read(owner)) fileLine(line, "itself");
    },
    forget: (id) => unfiledStore.remove(owner, id),
  };
}

function fieldLine(lines: readonly BegunLine[], entry: string): BegunLine | null {
  return lines.find((line) => line.entry === entry) ?? null;
}
