"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { leftOutOf, leftOutWords } from "@/lib/domain/scoring/round";
import { questionOf, type Target } from "@/lib/domain/scoring/score";
import type { Missing } from "@/lib/domain/scoring/scorecard";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { type SaidVoid, voidOf } from "@/lib/domain/scoring/voided";
import { counted } from "@/lib/domain/shared/counted";
import { WhatDiffered } from "../debrief/what-differed";
import { HandIn } from "../live/hand-in";
import { LiveProvider } from "../live/live-provider";
import { type RoomFrame, useRoom } from "../live/use-room";
import { useVoids } from "../live/use-voids";
import { Notice } from "../ui/notice";
import { ToastProvider, useToast } from "../ui/toast";
import { CardSaveState } from "./card-save-state";
import { EntryNotes } from "./entry-notes";
import { targetAnchor } from "./missing-parts";
import { hindranceOf } from "./missing-words";
import { RECOMMENDATION_ANCHOR, RecommendationPart } from "./recommendation-part";
import { SheetNotices } from "./sheet-notices";
import { SubmitPart } from "./submit-part";
import { TargetPart } from "./target-part";
import { useCard } from "./use-card";
import { useSubmission } from "./use-submission";

export type ScorecardSheetProps = RoomFrame & {
  readonly debriefHref: string;
  /** What is void on the interview's kit, as the page was read. */
  readonly voids: readonly SaidVoid[];
  /** Let off this scorecard: there is nothing to hand in. */
  readonly excused?: boolean;
  /** Once it is in: what was corrected since, and the way to do so. */
  readonly corrections?: ReactNode;
  readonly submit: () => void;
  readonly pending: boolean;
  readonly refusal: string | null;
};

/** Check your answers: every score with its anchor and evidence, what is missing on top, the recommendation last. */
export function ScorecardSheet(props: ScorecardSheetProps) {
  return (
    <LiveProvider>
      <ToastProvider onTop>
        <Sheet {...props} />
      </ToastProvider>
    </LiveProvider>
  );
}

function Sheet(props: ScorecardSheetProps) {
  const { view, interviewId, debriefHref, submit, pending, refusal } = props;
  const live = useRoom(props);
  const voids = useVoids(live, { seatId: props.seatId, initial: props.voids });
  const { room, own } = live.shown;
  const { draft } = own;
  const card = useCard(live, props);
  const submission = useSubmission(
    { whole: card.whole, waiting: live.waiting, refused: live.refused },
    card.begun.saveAll,
    submit,
  );
  const lastPart = useRef<HTMLHeadingElement>(null);
  const markRest = useMarkRest(card.unscored, draft.scores, live.send);
  const judged = card.targets.filter((target) => questionOf(target) === null);
  const nameOf = (target: Target) => describeTarget(target, view.items).name;
  const partsOf = (targets: readonly Target[]) => (
    <div className="mt-2 divide-y divide-line border-y border-line">
      {targets.map((target) => (
        <TargetPart
          key={target}
          target={target}
          voided={voidOf(target, voids)}
          card={card}
          draft={draft}
          items={view.items}
        />
      ))}
    </div>
  );

  return (
    <div className="min-h-dvh bg-surface">
      <header className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line bg-surface px-4 py-2">
        <Link href={`/i/${interviewId}/host`} className="text-secondary text-accent-text">
          Back to the interview
        </Link>
        <CardSaveState live={live} readOnly={card.submitted} begun={card.begun.place} />
      </header>
      <main className="mx-auto max-w-[52rem] px-4 py-8">
        <h1 className="text-h1 font-semibold wrap-anywhere">Your scorecard: {view.candidateName}</h1>
        <p className="mt-1 text-muted">
          {view.role}.{" "}
          {!card.submitted &&
            "Only you see this until you submit, and you see nobody else's scorecard until then."}
        </p>
        <SheetNotices
          live={live}
          card={card}
          interviewHref={`/i/${interviewId}/host`}
          debriefHref={debriefHref}
          nameOf={nameOf}
          onRestNotAssessed={() => {
            markRest();
            // The pressed button goes away; what is left to do is here.
            lastPart.current?.focus();
          }}
        />
        <h2 className="mt-10 text-h3 font-semibold">Questions</h2>
        {partsOf(card.targets.filter((target) => questionOf(target) !== null))}
        <EntryNotes agenda={live.agenda} room={room} evidence={draft.evidence} card={card} />
        {room.status !== "waiting" && <WhatDiffered room={room} agenda={view.agenda} />}
        <h2 className="mt-10 text-h3 font-semibold">Across the whole interview</h2>
        {judged.length > 0 && partsOf(judged)}
        <p className="mt-2 text-secondary text-muted empty:hidden">{leftOutWords(leftOutOf(card.targets))}</p>
        <RecommendationPart
          draft={draft}
          open={card.unscored.length === 0 || card.submitted}
          locked={card.locked}
          onRecommend={(recommendation, confidence) =>
            live.send({ type: "recommendation.set", recommendation, confidence })
          }
          heading={lastPart}
        />
        {card.submitted && props.corrections}
        {!card.submitted && props.excused && (
          <Notice title="You were excused from this scorecard">
            It cannot be submitted any more. What you wrote is kept and stays yours alone.
          </Notice>
        )}
        {!card.submitted && !props.excused && (
          <SubmitPart
            hindrance={hindranceOf({
              ...card,
              tooLong: card.begun.tooLong || card.stuck > 0,
              elsewhere: card.window.place === "elsewhere",
              undecided: live.disputes.length > 0,
            })}
            firstMissing={firstOf(card.missing, nameOf)}
            refusal={refusal}
            pending={pending}
            saving={submission.confirmed}
            onConfirm={submission.confirm}
            onCancel={submission.cancel}
          />
        )}
        <HandIn live={live} />
      </main>
    </div>
  );
}

function firstOf([first]: readonly Missing[], nameOf: (target: Target) => string) {
  if (!first) return null;
  return first.kind === "score"
    ? { name: `“${nameOf(first.target)}”`, anchor: targetAnchor(first.target) }
    : { name: "your recommendation", anchor: RECOMMENDATION_ANCHOR };
}

type Live = ReturnType<typeof useRoom>;

function useMarkRest(
  unscored: readonly Target[],
  scores: Live["shown"]["own"]["draft"]["scores"],
  send: Live["send"],
): () => void {
  const toast = useToast();
  const current = useRef(scores);
  useEffect(() => {
    current.current = scores;
  }, [scores]);
  return () => {
    for (const target of unscored) send({ type: "score.set", target, score: 0 });
    toast(`${counted(unscored.length, "score")} marked not assessed`, {
      undo: () => {
        // A score given since then stays.
        for (const target of unscored)
          if (current.current[target] === 0) send({ type: "score.set", target, score: null });
      },
    });
  };
}
