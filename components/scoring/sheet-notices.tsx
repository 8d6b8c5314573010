"use client";

import Link from "next/link";
import type { Target } from "@/lib/domain/scoring/score";
import { counted } from "@/lib/domain/shared/counted";
import { ElsewhereNotice } from "../live/elsewhere-notice";
import { SavingNotices } from "../live/saving-notices";
import type { LiveRoom } from "../live/use-room";
import { Notice } from "../ui/notice";
import { LeftOutNotices } from "./left-out-notices";
import { MissingParts } from "./missing-parts";
import type { Card } from "./use-card";

/** At the top of the sheet: how the card stands, what could not be saved, and what is still to do. */
export function SheetNotices({
  live,
  card,
  interviewHref,
  debriefHref,
  nameOf,
  onRestNotAssessed,
}: {
  live: LiveRoom;
  card: Card;
  interviewHref: string;
  debriefHref: string;
  nameOf: (target: Target) => string;
  onRestNotAssessed: () => void;
}) {
  return (
    <div className="mt-6 flex flex-col gap-3">
      {card.submitted && (
        <Notice
          tone="ok"
          title="Submitted and locked"
          action={
            <Link href={debriefHref} className="font-medium text-accent-text">
              Open the debrief
            </Link>
          }
        >
          It stays visible as your first impression. If you would change something, add a correction below.
        </Notice>
      )}
      {!card.submitted && <ElsewhereNotice window={card.window} />}
      {!card.submitted && !card.ended && (
        <Notice>
          {live.shown.room.status === "waiting"
            ? "The interview has not started yet. Your scorecard opens when it does."
            : "The interview is still running. Fill in your scorecard now, and submit it once the interview has ended."}
        </Notice>
      )}
      <SavingNotices live={live} />
      <LeftOutNotices leftOut={card.leftOut} />
      {card.stuck > 0 && (
        <Notice
          tone="warn"
          title={`${counted(card.stuck, "line")} begun in the interview ${card.stuck === 1 ? "is" : "are"} too long to be saved`}
          action={
            <Link href={interviewHref} className="font-medium text-accent-text">
              Shorten it there
            </Link>
          }
        >
          Nothing of it is lost; it is kept on this device.
        </Notice>
      )}
      {!card.submitted && <MissingParts {...card} nameOf={nameOf} onRestNotAssessed={onRestNotAssessed} />}
    </div>
  );
}
