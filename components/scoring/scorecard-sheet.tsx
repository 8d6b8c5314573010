"use client";

import Link from "next/link";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { elapsed } from "@/lib/domain/interviews/clock";
import {
  CONFIDENCE_NAMES,
  CONFIDENCES,
  type Confidence,
  RECOMMENDATION_NAMES,
  RECOMMENDATIONS,
  type Recommendation,
} from "@/lib/domain/scoring/recommendation";
import { questionOf, targetsOf } from "@/lib/domain/scoring/score";
import { missingFrom, scoredWithoutEvidence } from "@/lib/domain/scoring/scorecard";
import { counted } from "@/lib/domain/shared/counted";
import { LiveProvider } from "../live/live-provider";
import { RoomSaveState } from "../live/room/room-save-state";
import { SavingNotices } from "../live/saving-notices";
import { useBegunLines } from "../live/use-begun-lines";
import { useLeftBehindOnCard } from "../live/use-left-behind";
import { type RoomFrame, useRoom } from "../live/use-room";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import { RadioGroup } from "../ui/radio-group";
import { ToastProvider, useToast } from "../ui/toast";
import { MissingParts, targetAnchor } from "./missing-parts";
import { TargetCard } from "./target-card";
import { describeTarget } from "./target-names";

export type ScorecardSheetProps = RoomFrame & {
  readonly debriefHref: string;
  readonly submit: () => void;
  readonly pending: boolean;
  readonly refusal: string | null;
};

/** Check your answers: every score with its anchor and evidence, what is missing on top, the recommendation last. */
export function ScorecardSheet(props: ScorecardSheetProps) {
  return (
    <LiveProvider>
      <ToastProvider>
        <Sheet {...props} />
      </ToastProvider>
    </LiveProvider>
  );
}

function Sheet(props: ScorecardSheetProps) {
  const { view, interviewId, debriefHref, submit, pending, refusal } = props;
  const live = useRoom(props);
  const { room, own } = live.shown;
  const { draft } = own;
  const owner = `${interviewId}/${props.seatId}`;
  const begun = useBegunLines(owner, {
    agenda: live.agenda,
    reading: () => elapsed(room.clock, live.clock.now()),
    send: live.send,
  });
  useLeftBehindOnCard(begun, owner, {
    open: room.status !== "waiting" && !own.submitted,
    submitted: own.submitted,
  });
  const [asking, setAsking] = useState(false);
  const locked = own.submitted || room.status === "waiting";

  const targets = targetsOf(view.agenda.filter((entry) => entry.scored).map((entry) => entry.id));
  const describe = (target: (typeof targets)[number]) => describeTarget(target, view.items);
  const missing = missingFrom(draft, targets);
  const unscored = missing.flatMap((part) => (part.kind === "score" ? [part.target] : []));
  const bare = scoredWithoutEvidence(draft, targets);
  const ready = missing.length === 0 && room.status === "ended";
  // A last sentence may still be on its way when Submit is confirmed: it goes first.
  const [confirmed, setConfirmed] = useState(false);
  const send = useEffectEvent(submit);
  useEffect(() => {
    if (!confirmed || live.waiting > 0) return;
    send();
    setConfirmed(false);
  }, [confirmed, live.waiting]);

  const toast = useToast();
  const lastPart = useRef<HTMLHeadingElement>(null);
  const scores = useRef(draft.scores);
  useEffect(() => {
    scores.current = draft.scores;
  }, [draft.scores]);
  const markRest = () => {
    const marked = unscored;
    for (const target of marked) live.send({ type: "score.set", target, score: 0 });
    toast(`${counted(marked.length, "score")} marked not assessed`, {
      undo: () => {
        // A score given since then stays.
        for (const target of marked)
          if (scores.current[target] === 0) live.send({ type: "score.set", target, score: null });
      },
    });
    // The pressed button goes away; what is left to do is here.
    lastPart.current?.focus();
  };
  const recommend = (recommendation: Recommendation | null, confidence: Confidence) =>
    live.send({ type: "recommendation.set", recommendation, confidence });

  return (
    <div className="min-h-dvh bg-surface">
      <header className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line bg-surface px-4 py-2">
        <Link href={`/i/${interviewId}/host`} className="text-secondary text-accent-text">
          Back to the interview
        </Link>
        <RoomSaveState live={live} readOnly={own.submitted} />
      </header>
      <main className="mx-auto max-w-[52rem] px-4 py-8">
        <h1 className="text-h1 font-semibold">Your scorecard: {view.candidateName}</h1>
        <p className="mt-1 text-muted">
          {view.role}.{" "}
          {!own.submitted &&
            "Only you see this until you submit, and you see nobody else's scorecard until then."}
        </p>
        <div className="mt-6 flex flex-col gap-3">
          {own.submitted && (
            <Notice
              tone="ok"
              title="Submitted and locked"
              action={
                <Link href={debriefHref} className="font-medium text-accent-text">
                  Open the debrief
                </Link>
              }
            >
              It stays visible as your first impression and cannot be changed.
            </Notice>
          )}
          {!own.submitted && room.status !== "ended" && (
            <Notice>
              {room.status === "waiting"
                ? "The interview has not started yet. Your scorecard opens when it does."
                : "The interview is still running. Fill in your scorecard now, and submit it once the interview has ended."}
            </Notice>
          )}
          {refusal && (
            <Notice tone="danger" live>
              {refusal}
            </Notice>
          )}
          <SavingNotices live={live} />
          {!own.submitted && (
            <MissingParts
              unscored={unscored}
              bare={bare}
              nameOf={(target) => describe(target).name}
              onRestNotAssessed={markRest}
              locked={locked}
            />
          )}
        </div>

        <h2 className="mt-10 text-h3 font-semibold">Questions</h2>
        <div className="mt-2 divide-y divide-line border-y border-line">
          {targets
            .filter((target) => questionOf(target) !== null)
            .map((target) => (
              <TargetCard
                key={target}
                id={targetAnchor(target)}
                {...describe(target)}
                score={draft.scores[target] ?? null}
                reason={draft.reasons[target] ?? ""}
                evidence={draft.evidence.filter((line) => line.entry === questionOf(target))}
                locked={locked}
                submitted={own.submitted}
                onScore={(score) => live.send({ type: "score.set", target, score })}
                onReason={(text) => live.send({ type: "reason.write", target, text })}
              />
            ))}
        </div>

        <h2 className="mt-10 text-h3 font-semibold">Across the whole interview</h2>
        <div className="mt-2 divide-y divide-line border-y border-line">
          {targets
            .filter((target) => questionOf(target) === null)
            .map((target) => (
              <TargetCard
                key={target}
                id={targetAnchor(target)}
                {...describe(target)}
                score={draft.scores[target] ?? null}
                reason={draft.reasons[target] ?? ""}
                evidence={[]}
                locked={locked}
                submitted={own.submitted}
                onScore={(score) => live.send({ type: "score.set", target, score })}
                onReason={(text) => live.send({ type: "reason.write", target, text })}
              />
            ))}
        </div>

        <h2 ref={lastPart} tabIndex={-1} className="mt-10 scroll-mt-16 text-h3 font-semibold">
          Your recommendation
        </h2>
        {unscored.length > 0 && !own.submitted ? (
          <p className="mt-2 text-muted">
            This comes last, once every score above is given or marked not assessed.
          </p>
        ) : (
          <fieldset disabled={locked} className="mt-3 flex flex-col gap-6">
            <RadioGroup
              legend="Overall, from what you heard"
              name="recommendation"
              layout="segmented"
              value={draft.recommendation ?? undefined}
              onChange={(value) => recommend(value, draft.confidence ?? "medium")}
              options={RECOMMENDATIONS.map((value) => ({ value, label: RECOMMENDATION_NAMES[value] }))}
            />
            <RadioGroup
              legend="How sure are you?"
              name="confidence"
              layout="segmented"
              value={draft.confidence ?? undefined}
              onChange={(value) => recommend(draft.recommendation, value)}
              options={CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_NAMES[value] }))}
            />
          </fieldset>
        )}

        {!own.submitted && (
          <div className="mt-10 flex flex-wrap items-center gap-4 border-t border-line pt-6">
            <Button
              variant="primary"
              size="large"
              aria-disabled={!ready || pending || confirmed}
              onClick={() => ready && !pending && setAsking(true)}
            >
              {pending || confirmed ? "Submitting…" : "Submit scorecard"}
            </Button>
            {confirmed && <Button onClick={() => setConfirmed(false)}>Cancel</Button>}
            <p className="text-secondary text-muted">
              {confirmed ? "Saving your last change first." : hint(missing.length, room.status === "ended")}
            </p>
          </div>
        )}
        <ConfirmDialog
          title="Submit your scorecard?"
          act="Submit scorecard"
          open={asking}
          onOpenChange={setAsking}
          onConfirm={() => setConfirmed(true)}
        >
          It stays visible as your first impression and cannot be changed afterwards.
        </ConfirmDialog>
      </main>
    </div>
  );
}

function hint(missing: number, ended: boolean): string {
  if (!ended) return "The interview has to end first.";
  if (missing > 0) return `${counted(missing, "part")} ${missing === 1 ? "is" : "are"} missing.`;
  return "Everything is here.";
}
