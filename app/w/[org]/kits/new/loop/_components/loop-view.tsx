import type { Bank } from "@/lib/domain/assembly/assembly";
import type { Loop } from "@/lib/domain/assembly/loop-request";
import { proofOf } from "@/lib/domain/assembly/verdict";
import { listed } from "@/lib/domain/assembly/words";
import { placeIn } from "@/lib/domain/loops/changed";
import { heardIn } from "@/lib/domain/loops/heard";
import { loopAddress } from "@/lib/domain/loops/loop-address";
import { type LoopAsk, withoutInAll, withRequest } from "@/lib/domain/loops/loop-ask";
import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { counted } from "@/lib/domain/shared/counted";
import { FocusAfter } from "../../_components/focus-after";
import { Missing } from "../../_components/missing";
import { Offers } from "../../_components/offers";
import { Unread } from "../../_components/unread";
import { ANSWER } from "./answer";
import { RoundCard } from "./round-card";
import { WhatChanged } from "./what-changed";

/** The rounds of a loop with their questions, what is missing and what would mend it, and where each competency is heard. */
export function LoopView({
  path,
  ask,
  loop,
  bank,
  errors,
}: {
  path: string;
  ask: LoopAsk;
  loop: Loop;
  bank: Bank;
  /** Sentence by field, for what could not be read. */
  errors: Readonly<Record<string, string>>;
}) {
  const link = (changed: LoopAsk) => `${path}?${loopAddress(changed)}`;
  const together = loop.rounds.reduce((sum, round) => sum + round.plannedMinutes, 0);
  const questions = loop.rounds.reduce((sum, round) => sum + round.items.length, 0);
  const pins = ask.rounds.flatMap(({ request }) => request.pinned);
  return (
    <section aria-labelledby={ANSWER} className="flex min-w-0 flex-col gap-4 wrap-anywhere">
      <h2 id={ANSWER} tabIndex={-1} className="scroll-mt-4 text-reading">
        Rounds
      </h2>
      <div className="flex max-w-script flex-col gap-3">
        <p role="status">
          {counted(loop.rounds.length, "round")}, {counted(questions, "question")},{" "}
          {counted(together, "minute")} together. No question and no near-duplicate is asked in two of them.
        </p>
        <Unread errors={errors} />
        <Missing
          unmet={loop.unmet.map(({ round, ...one }) => ({
            ...one,
            wish: round === null ? one.wish : `${round}: ${one.wish}`,
          }))}
        />
        <Offers
          offers={loop.relaxations.map(({ label, request }) => ({
            label,
            href: link(withRequest(ask, request)),
          }))}
        />
        <p className="text-muted">{proofOf(loop)}</p>
      </div>
      <FocusAfter
        list={`${loop.rounds.flatMap(({ items }) => items.map(({ question }) => question.slug))} ${pins}`}
      >
        <WhatChanged
          places={loop.rounds.flatMap(({ items }, index) =>
            items.map(({ question }) => placeIn(ask.rounds[index]?.slug ?? "", question.slug)),
          )}
        >
          <ol className="grid grid-cols-[repeat(auto-fit,minmax(min(20rem,100%),1fr))] gap-3">
            {loop.rounds.map((round, index) => {
              const asked = ask.rounds[index];
              return (
                asked && (
                  <RoundCard
                    key={asked.slug}
                    round={round}
                    asked={asked}
                    bank={bank}
                    others={loop.rounds.filter((one) => one !== round)}
                    leaveOutOfAll={(slug) => {
                      const without = withoutInAll(ask, slug);
                      return without && link(without);
                    }}
                    to={(request) =>
                      link({
                        ...ask,
                        rounds: ask.rounds.map((one) => (one === asked ? { ...one, request } : one)),
                      })
                    }
                  />
                )
              );
            })}
          </ol>
        </WhatChanged>
      </FocusAfter>
      <div>
        <h2 className="mb-2 text-reading">Where each competency is heard</h2>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5">
          {heardIn(loop.rounds).map(({ competency, rounds }) => (
            <div key={competency} className="contents">
              <dt className="font-medium">{COMPETENCY_NAMES[competency]}</dt>
              <dd className={rounds.length === 0 ? "text-muted" : undefined}>
                {rounds.length === 0 ? "In no round" : listed(rounds)}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
