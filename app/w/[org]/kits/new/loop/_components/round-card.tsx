import { Pin, PinOff, X } from "lucide-react";
import { AddressLink } from "@/components/questions/address-link";
import { Fold } from "@/components/questions/fold";
import { TEXT_LINK_CLASS } from "@/components/shell/text-link";
import { buttonClass } from "@/components/ui/button-class";
import { Tag } from "@/components/ui/tag";
import { type Alternative, alternatives } from "@/lib/domain/assembly/alternatives";
import type { Bank } from "@/lib/domain/assembly/assembly";
import type { LoopRound } from "@/lib/domain/assembly/loop-request";
import { mustsText } from "@/lib/domain/assembly/parallel-text";
import { withoutPin, withPinTurned } from "@/lib/domain/assembly/pin";
import type { KitRequest } from "@/lib/domain/assembly/request";
import type { KitItem } from "@/lib/domain/kits/kit";
import { minutesPlan } from "@/lib/domain/kits/minutes";
import { placeIn } from "@/lib/domain/loops/changed";
import type { RoundAsk } from "@/lib/domain/loops/loop-ask";
import { SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { FOCUS_AFTER, headingOf } from "../../_components/focus-mark";
import { AskedWords, Reword } from "../../_components/reword";
import { Swaps } from "../../_components/swaps";
import { ANSWER } from "./answer";
import { FreshTag } from "./what-changed";

/** One round of a loop in the making: its minutes, its questions, and what was left out of it by name. */
export function RoundCard({
  round,
  asked,
  bank,
  others,
  to,
  leaveOutOfAll,
}: {
  round: LoopRound;
  asked: RoundAsk;
  bank: Bank;
  others: readonly LoopRound[];
  /** The address of the loop without a question; null where no round may ask it already. */
  leaveOutOfAll: (slug: string) => string | null;
  /** The address of the loop with this round asking for something else. */
  to: (request: KitRequest) => string;
}) {
  const { request } = asked;
  const titleOf = (slug: string) =>
    bank.find(({ question }) => question.slug === slug)?.question.title ?? slug;
  const slugs = round.items.map(({ question }) => question.slug);
  const elsewhere = (slug: string) =>
    others.find(({ items }) => items.some(({ question }) => question.slug === slug))?.name ?? null;
  const swapsFor = alternatives(
    bank,
    request,
    round.items,
    others.flatMap(({ items }) => items.map(({ question }) => question)),
  );
  const leftOut = (slug: string): KitRequest => ({
    ...withoutPin(request, slug),
    excluded: [...request.excluded, slug],
  });
  return (
    <li className="rounded-card border border-line p-4">
      <h3 className="text-base">{round.name}</h3>
      <p className="text-secondary text-muted tabular-nums">
        {minutesPlan(request.minutes, round.plannedMinutes)}
      </p>
      <p className="text-secondary text-muted">{mustsText(request, round.items)}</p>
      {round.items.length === 0 && <p className="mt-3">No question fits this round.</p>}
      <ol className="mt-3 flex flex-col gap-2">
        {round.items.map((item, index) => {
          const { slug } = item.question;
          return (
            <RoundItem
              key={slug}
              item={item}
              place={placeIn(asked.slug, slug)}
              number={index + 1}
              pinned={request.pinned.includes(slug)}
              pin={to(withPinTurned(request, slug))}
              leaveOut={to(leftOut(slug))}
              alternatives={swapsFor(slug)}
              swap={(other) => to(withPinTurned(leftOut(slug), other))}
              after={`${headingOf(slugs[index + 1] ?? slugs[index - 1] ?? slug)} ${ANSWER}`}
            />
          );
        })}
      </ol>
      {request.excluded.length > 0 && (
        <div className="mt-3 border-t border-line pt-2 text-secondary">
          <h4 className="text-muted">Left out of this round</h4>
          <ul className="flex flex-col gap-1">
            {request.excluded.map((slug) => (
              <li key={slug} className="flex flex-wrap gap-x-2">
                <span>
                  {titleOf(slug)}
                  {leaveOutOfAll(slug) === null
                    ? ", and of every other"
                    : elsewhere(slug) !== null && `. ${elsewhere(slug)} asks it now`}
                </span>
                <AddressLink
                  href={to({ ...request, excluded: request.excluded.filter((one) => one !== slug) })}
                  {...{ [FOCUS_AFTER]: `${headingOf(slug)} ${ANSWER}` }}
                  className={TEXT_LINK_CLASS}
                >
                  Allow again<span className="sr-only">: {titleOf(slug)}</span>
                </AddressLink>
                <LeaveOutOfAll href={leaveOutOfAll(slug)} title={titleOf(slug)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function LeaveOutOfAll({ href, title }: { href: string | null; title: string }) {
  if (href === null) return null;
  return (
    <AddressLink href={href} {...{ [FOCUS_AFTER]: ANSWER }} className={TEXT_LINK_CLASS}>
      Leave out of every round<span className="sr-only">: {title}</span>
    </AddressLink>
  );
}

function RoundItem({
  item: { question, minutes, reasons },
  place,
  number,
  pinned,
  pin,
  leaveOut,
  alternatives: swaps,
  swap,
  after,
}: {
  item: KitItem;
  place: string;
  number: number;
  pinned: boolean;
  pin: string;
  leaveOut: string;
  alternatives: readonly Alternative[];
  swap: (slug: string) => string;
  /** Id of what takes the focus once it is left out. */
  after: string;
}) {
  const self = headingOf(question.slug);
  const act = buttonClass({ variant: "quiet", className: "w-8 px-0 pointer-coarse:w-11" });
  const pinLabel = `${pinned ? "Unpin" : "Pin"} ${question.title}`;
  const leaveLabel = `Leave ${question.title} out of this round`;
  const covers = [
    SUBJECT_NAMES[question.subject],
    ...question.competencies.map((name) => COMPETENCY_NAMES[name]),
  ];
  return (
    <li className="border-t border-line pt-2">
      <div className="flex items-start gap-2">
        <h4 id={self} tabIndex={-1} className="min-w-0 flex-1 scroll-mt-8 scroll-mb-48 py-1 wrap-anywhere">
          {number}. {question.title}{" "}
          <span className="text-secondary whitespace-nowrap text-muted tabular-nums">{minutes} min</span>{" "}
          <FreshTag place={place} />
        </h4>
        <AddressLink
          href={pin}
          id={`${self}-pin`}
          {...{ [FOCUS_AFTER]: `${self}-pin ${self}` }}
          aria-label={pinLabel}
          title={pinLabel}
          className={act}
        >
          {pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
        </AddressLink>
        <AddressLink
          href={leaveOut}
          {...{ [FOCUS_AFTER]: after }}
          aria-label={leaveLabel}
          title={leaveLabel}
          className={act}
        >
          <X aria-hidden />
        </AddressLink>
      </div>
      <Fold
        label={
          <span>
            Words and reasons<span className="sr-only">: {question.title}</span>
          </span>
        }
      >
        <AskedWords slug={question.slug} original={question.prompt} />
        <p className="mt-2 flex flex-wrap gap-1.5">
          {covers.map((name) => (
            <Tag key={name}>{name}</Tag>
          ))}
          {pinned && <Tag>Pinned</Tag>}
        </p>
        <p className="mt-2 text-secondary text-muted">{reasons.join(" ")}</p>
        <Reword slug={question.slug} title={question.title} original={question.prompt} />
      </Fold>
      {swaps.length > 0 && (
        <Swaps
          title={question.title}
          alternatives={swaps}
          note="It is pinned to this round. What moves to make room for it is marked New."
          to={swap}
          focus={(slug) => `${headingOf(slug)} ${ANSWER}`}
        />
      )}
    </li>
  );
}
