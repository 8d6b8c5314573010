"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import type { DraftScorecard, ScoringOp } from "@/lib/domain/scoring/draft";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import type { Target } from "@/lib/domain/scoring/score";
import type { Duration } from "@/lib/domain/shared/time";
import { unfiledStore, useUnfiled } from "../live/unfiled";
import type { BegunLine } from "../live/unfiled-device";
import type { UnfiledPlace } from "../live/unfiled-store";
import { draftWith, isNewIn, newId, removedLine, savingOf, saysMore } from "./card-begun";

/** Where a text stands on the card: its id, and the entry or target it belongs to. */
export type CardField = {
  readonly id: string;
  readonly entry: string;
  /** Reading of the interview clock that belongs to it, where it has one already. */
  readonly heardAtMs?: Duration;
};

export type CardBegun = {
  readonly place: UnfiledPlace;
  /** The draft as it will be once everything begun is saved. */
  readonly draft: DraftScorecard;
  /** What stands in a field and is not saved yet; undefined where it shows what is saved. */
  readonly textIn: (id: string) => string | undefined;
  /** The next line of an entry, where it is begun. */
  readonly newLineIn: (entry: string) => BegunLine | null;
  /** Lines of an entry that were removed elsewhere while they were edited here. */
  readonly removedIn: (entry: string) => readonly Evidence[];
  readonly type: (field: CardField, text: string) => void;
  /** What stands in the field for the next line of an entry now; its first letter begins the line. */
  readonly typeNew: (entry: string, text: string) => void;
  readonly save: (id: string) => void;
  readonly saveAll: () => void;
  /** By how many characters the text of a field is too long to be saved; 0 where it is not. */
  readonly over: (id: string) => number;
  readonly tooLong: boolean;
  /** Texts that say something else than what is saved. */
  readonly unsaved: readonly BegunLine[];
  /** Lets go of what stands in a field, as if it had never been begun. */
  readonly forget: (id: string) => void;
};

/** Texts begun on a scorecard: kept letter by letter on the device, saved when their field is left. */
export function useCardBegun(
  owner: string,
  {
    draft,
    targets,
    reading,
    send,
  }: {
    readonly draft: DraftScorecard;
    readonly targets: readonly Target[];
    /** Of the interview clock, now. */
    readonly reading: () => Duration;
    readonly send: (op: ScoringOp) => Promise<void>;
  },
): CardBegun {
  const { lines, place } = useUnfiled(owner);
  // The store holds words. A field that was emptied has none, and must not show what is saved again.
  const [emptied, setEmptied] = useState<ReadonlySet<string>>(new Set());
  const markEmptied = (id: string, empty: boolean) =>
    setEmptied((known) => {
      if (known.has(id) === empty) return known;
      return new Set(empty ? [...known, id] : [...known].filter((one) => one !== id));
    });
  const type = ({ id, entry, heardAtMs }: CardField, text: string) => {
    const begunAt = lines.find((line) => line.id === id)?.begunAt ?? heardAtMs ?? Math.round(reading());
    unfiledStore.write(owner, { id, entry, text, begunAt });
    markEmptied(id, text === "");
  };
  const begunIn = (id: string) => {
    const kept = unfiledStore.read(owner).find((line) => line.id === id);
    return kept ?? (emptied.has(id) ? { id, entry: "", text: "", begunAt: 0 } : null);
  };
  const save = (id: string) => {
    const begun = begunIn(id);
    const saving = begun && savingOf(begun, draft, targets);
    if (saving?.kind !== "ops") return;
    unfiledStore.handOver(owner, id, Promise.all(saving.ops.map(send)));
    markEmptied(id, false);
  };
  const over = (id: string) => {
    const begun = lines.find((line) => line.id === id);
    const saving = begun && savingOf(begun, draft, targets);
    return saving?.kind === "too-long" ? saving.over : 0;
  };
  return {
    draft: draftWith(lines, draft, targets),
    place: place === "nowhere" && emptied.size > 0 ? "page" : place,
    textIn: (id) => (emptied.has(id) ? "" : lines.find((line) => line.id === id)?.text),
    newLineIn: (entry) => lines.find((line) => isNewIn(entry, line)) ?? null,
    removedIn: (entry) =>
      lines.flatMap((line) => (line.entry === entry ? (removedLine(line, draft) ?? []) : [])),
    type,
    typeNew: (entry, text) => {
      const known = unfiledStore.read(owner).find((line) => isNewIn(entry, line));
      if (known) unfiledStore.write(owner, { ...known, text });
      else type({ id: newId(uuidv7()), entry }, text);
    },
    save,
    saveAll: () => {
      for (const { id } of unfiledStore.read(owner)) save(id);
      for (const id of emptied) save(id);
    },
    over,
    tooLong: lines.some((line) => over(line.id) > 0),
    unsaved: lines.filter((line) => saysMore(line, draft, targets)),
    forget: (id) => {
      unfiledStore.remove(owner, id);
      markEmptied(id, false);
    },
  };
}
