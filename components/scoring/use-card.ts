"use client";

import { unaskedIn } from "@/lib/domain/interviews/asked";
import { elapsed } from "@/lib/domain/interviews/clock";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import { cardTargets, owedTargets } from "@/lib/domain/scoring/owed";
import { scorableIn } from "@/lib/domain/scoring/round";
import type { Score, Target } from "@/lib/domain/scoring/score";
import { type Missing, missingFrom, scoredWithoutEvidence } from "@/lib/domain/scoring/scorecard";
import { pressedScore, useOnePress } from "../live/one-press";
import type { OneWindow } from "../live/one-window";
import type { BegunLine } from "../live/unfiled-device";
import type { BegunLines } from "../live/use-begun-lines";
import type { LiveRoom } from "../live/use-room";
import { useToast } from "../ui/toast";
import { cardOwner, editId } from "./card-begun";
import type { MovingLines } from "./move-line";
import { type CardBegun, useCardBegun } from "./use-card-begun";
import { useRoomLines } from "./use-room-lines";
import { useWritingWindow } from "./use-writing-window";

export type Card = {
  /** Everything that stands on the card, in the order of the kit. */
  readonly targets: readonly Target[];
  /** Targets without a score because nobody asked, and of those nobody needs one. */
  readonly unasked: readonly Target[];
  readonly missing: readonly Missing[];
  readonly unscored: readonly Target[];
  /** A level without a line of evidence. */
  readonly bare: readonly Target[];
  readonly ended: boolean;
  /** Nothing can be changed: it is too early or too late. */
  readonly locked: boolean;
  readonly submitted: boolean;
  readonly begun: CardBegun;
  /** Lines begun in the room that are too long to be saved: they have to be shortened there. */
  readonly stuck: number;
  /** Which window writes for this seat. */
  readonly window: OneWindow;
  /** Nothing that was begun is anywhere else than on the card as this window shows it. */
  readonly whole: boolean;
  /** Once the card is in: what was begun on this device and is not in it, with how to let go of it. */
  readonly leftOut: readonly LeftOut[];
  readonly press: (target: Target, score: Score) => void;
  readonly removeLine: (line: Evidence) => void;
  readonly moving: MovingLines;
};

export type LeftOut = { readonly id: string; readonly words: string; readonly forget: () => void };

/** One's own scorecard as it stands now, and how to change it. */
export function useCard(
  live: LiveRoom,
  { interviewId, seatId }: { readonly interviewId: string; readonly seatId: string },
): Card {
  const { room, own } = live.shown;
  const { draft, submitted } = own;
  const toast = useToast();
  const isNewPress = useOnePress();
  const window = useWritingWindow({ interviewId, seatId });
  const locked = submitted || room.status === "waiting" || window.place === "elsewhere";
  const reading = () => elapsed(room.clock, live.clock.now());
  const begun = useCardBegun(cardOwner(interviewId, seatId), {
    draft,
    targets: scorableIn(live.agenda),
    reading,
    send: live.send,
  });
  const roomLines = useRoomLines(live, `${interviewId}/${seatId}`, window.place === "here");
  const targets = cardTargets(begun.draft, live.agenda);
  // A word begun about a question that nobody asked makes its score owed before it is saved.
  const owed = owedTargets(begun.draft, live.agenda, unaskedIn(room, live.agenda));
  const missing = missingFrom(begun.draft, owed);
  return {
    targets,
    unasked: targets.filter((target) => !owed.includes(target)),
    missing,
    unscored: missing.flatMap((part) => (part.kind === "score" ? [part.target] : [])),
    bare: scoredWithoutEvidence(draft, targets),
    ended: room.status === "ended",
    locked,
    submitted,
    begun,
    stuck: roomLines.tooLong.length,
    window,
    whole: window.place === "here" && roomLines.lines.length === 0,
    leftOut: submitted ? leftOutOf(roomLines, begun) : [],
    press: (target, pressed) => {
      const score = pressedScore(isNewPress, target, pressed, draft.scores[target] ?? null);
      if (score !== "same-press") live.send({ type: "score.set", target, score });
    },
    moving: {
      places: live.agenda,
      onMove: (line, to) => {
        const title = live.agenda.find(({ id }) => id === to)?.title ?? "";
        live.send({ type: "evidence.write", line: { ...line, entry: to } });
        toast(`Moved to “${title}”`, { undo: () => live.send({ type: "evidence.write", line }) });
      },
    },
    removeLine: (line) => {
      begun.forget(editId(line));
      live.send({ type: "evidence.remove", id: line.id });
      toast("Line removed", { undo: () => live.send({ type: "evidence.write", line }) });
    },
  };
}

function leftOutOf(roomLines: BegunLines, begun: CardBegun): readonly LeftOut[] {
  const one = (from: Pick<CardBegun, "forget">) => (line: BegunLine) => ({
    id: line.id,
    words: line.text,
    forget: () => from.forget(line.id),
  });
  return [...roomLines.lines.map(one(roomLines)), ...begun.unsaved.map(one(begun))];
}
