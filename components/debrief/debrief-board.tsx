"use client";

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import type { DebriefRow } from "@/lib/domain/debrief/disagreement";
import { isDisputed, isUnasked } from "@/lib/domain/debrief/disagreement";
import { meansWords, revealWords } from "@/lib/domain/debrief/words";
import type { Anchors } from "@/lib/domain/rubrics/levels";
import {
  CONFIDENCE_NAMES,
  type Confidence,
  RECOMMENDATION_NAMES,
  type Recommendation,
} from "@/lib/domain/scoring/recommendation";
import type { Target } from "@/lib/domain/scoring/score";
import type { SecondRating } from "@/lib/domain/scoring/second-rating";
import { takesKeys } from "../live/room/shortcuts";
import { useShortcutMode } from "../live/room/use-shortcut-mode";
import { type CorrectionFrame, RecommendationCorrection } from "../scoring/correction-form";
import { TEXT_LINK_CLASS } from "../shell/text-link";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useMovable } from "../ui/use-movable";
import { useTablet } from "../ui/use-tablet";
import { RecommendationChanges } from "./changed-mark";
import { DebriefCards, DebriefTable } from "./debrief-table";
import { type PersonCard, RowEvidence } from "./row-evidence";
import { useDecidedMeanwhile } from "./use-decided-meanwhile";
import { useWalked } from "./use-walked";

export type DebriefPerson = PersonCard & {
  readonly recommendation: Recommendation;
  readonly confidence: Confidence;
};

/** The open debrief: rows first, recommendations once the rows in dispute were looked at, the decision last. */
export function DebriefBoard({
  reader,
  rows,
  people,
  names,
  secondRatings,
  facts,
  standing,
  correcting,
  decided,
  decision,
}: {
  /** Who reads which debrief: what they have walked is remembered under this name. */
  reader: string;
  rows: readonly DebriefRow[];
  people: readonly DebriefPerson[];
  names: Readonly<Record<string, { readonly name: string; readonly anchors: Anchors | null }>>;
  /** Given question by question; shown in a row that is opened. */
  secondRatings: readonly SecondRating[];
  /** What there is to know beside the rows, shown between them and the recommendations. */
  facts: ReactNode;
  /** The composite and what the bar says, shown once the recommendations are. */
  standing: ReactNode;
  /** How one's own card is changed; null once nothing can be. */
  correcting: Omit<CorrectionFrame, "revision"> | null;
  decided: boolean;
  /** The recorded decision, or the form for it. */
  decision: ReactNode;
}) {
  const [selected, setSelected] = useState<Target | null>(null);
  const walked = useWalked(reader);
  const [wantsMeans, setWantsMeans] = useState(false);
  const recommendationsPart = useRef<HTMLElement>(null);
  const decisionPart = useRef<HTMLElement>(null);
  const [mode] = useShortcutMode();
  const besideTable = useTablet();
  const decidedMeanwhile = useDecidedMeanwhile(decided, decisionPart);

  const disputed = rows.filter(isDisputed);
  const left = disputed.filter((row) => !walked.rows.includes(row.target)).length;
  const unopened = rows.filter((row) => !isUnasked(row) && !walked.rows.includes(row.target)).length;
  // A mean seen first is what everybody then argues toward.
  const showMeans = wantsMeans && unopened === 0;
  const revealed = walked.revealed && left === 0;
  const nameOf = (target: Target) => names[target]?.name ?? target;
  const open = (target: Target) => {
    setSelected(target === selected ? null : target);
    walked.walk(target);
  };
  const reveal = () => {
    if (left > 0) return;
    walked.reveal();
    // The pressed button goes away; what it revealed is here.
    recommendationsPart.current?.focus();
  };
  const step = (by: 1 | -1) => {
    const from = rows.findIndex((row) => row.target === selected);
    const next = rows[from === -1 ? (by === 1 ? 0 : rows.length - 1) : from + by];
    if (next && next.target !== selected) open(next.target);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (takesKeys(event.target, event.key) || event.ctrlKey || event.metaKey) return;
    if (mode === "off" || event.altKey !== (mode === "alt")) return;
    const key = event.key.toLowerCase();
    if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "r") reveal();
    else if (key === "d") decisionPart.current?.scrollIntoView();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  const shared = { rows, people, nameOf, selected, showMeans, onSelect: open };
  const evidence = selected && (
    <RowEvidence
      name={nameOf(selected)}
      anchors={names[selected]?.anchors ?? null}
      target={selected}
      voided={rows.find(({ target }) => target === selected)?.voided ?? null}
      cards={people}
      secondRatings={secondRatings}
      correcting={correcting}
    />
  );
  const opened = useMovable(evidence);
  return (
    <>
      <div role="status" className="mb-4 empty:hidden">
        {decidedMeanwhile && (
          <Notice
            action={
              <a href="#decision" className={TEXT_LINK_CLASS}>
                See the decision
              </a>
            }
          >
            The decision was recorded just now.
          </Notice>
        )}
      </div>
      <DebriefTable {...shared} walked={walked.rows} />
      <DebriefCards {...shared} evidence={!besideTable && opened.place} />
      <div className="mt-3 flex flex-wrap items-center justify-end gap-x-4 gap-y-1 print:hidden">
        <p className="text-secondary text-muted empty:hidden">{meansWords(unopened)}</p>
        <Button
          variant="quiet"
          size="small"
          aria-disabled={unopened > 0}
          aria-pressed={showMeans}
          onClick={() => unopened === 0 && setWantsMeans(!wantsMeans)}
        >
          {showMeans ? "Hide means" : "Show means"}
        </Button>
      </div>
      {besideTable && evidence && opened.place}
      {opened.drawn}
      {facts}
      <section
        ref={recommendationsPart}
        tabIndex={-1}
        aria-labelledby="recommendations"
        className="mt-10 scroll-mt-4"
      >
        <h2 id="recommendations" className="text-h3 font-semibold">
          Recommendations
        </h2>
        {revealed ? (
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {people.map((person) => (
              <li key={person.seatId} className="py-2">
                <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
                  <span>{person.name}</span>
                  <span>
                    <strong className="font-semibold">{RECOMMENDATION_NAMES[person.recommendation]}</strong>
                    <span className="text-muted">
                      , confidence {CONFIDENCE_NAMES[person.confidence].toLowerCase()}
                    </span>
                  </span>
                </div>
                <RecommendationChanges corrections={person.corrections} />
                {person.mine && correcting && (
                  <RecommendationCorrection
                    key={person.revision}
                    {...correcting}
                    revision={person.revision}
                    recommendation={person.recommendation}
                    confidence={person.confidence}
                  />
                )}
              </li>
            ))}
          </ul>
        ) : (
          <div className="mt-3 flex flex-wrap items-center gap-4">
            <Button aria-disabled={left > 0} onClick={reveal}>
              Reveal recommendations
            </Button>
            <p className="text-secondary text-muted">{revealWords(rows, left)}</p>
          </div>
        )}
      </section>
      {revealed && standing}
      <section ref={decisionPart} tabIndex={-1} aria-labelledby="decision" className="mt-10 scroll-mt-4">
        <h2 id="decision" className="text-h3 font-semibold">
          Decision
        </h2>
        {revealed || decided ? (
          <div>{decision}</div>
        ) : (
          <p className="mt-3 text-muted">It comes after the recommendations, with what the bar says.</p>
        )}
      </section>
    </>
  );
}
