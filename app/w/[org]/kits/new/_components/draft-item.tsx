import { ArrowDown, ArrowUp, Pin, PinOff, X } from "lucide-react";
import type { ReactNode } from "react";
import { AddressLink } from "@/components/questions/address-link";
import { buttonClass } from "@/components/ui/button-class";
import { Tag } from "@/components/ui/tag";
import type { Alternative } from "@/lib/domain/assembly/alternatives";
import type { Effect } from "@/lib/domain/assembly/swap-effect";
import type { KitItem } from "@/lib/domain/kits/kit";
import { SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { DRAFT_ACT, DRAFT_QUESTION, FOCUS_AFTER, REMOVED_TITLE } from "./focus-mark";
import { AskedWords, Reword } from "./reword";
import { Swaps } from "./swaps";

/** One question of a kit in the making: what it is, why it is here, and what can be done with it. */
export function DraftItem({
  item,
  number,
  pinned,
  links,
  focus,
  alternatives,
  removal,
}: {
  item: KitItem;
  number: number;
  /** In every kit that is chosen from here on. */
  pinned: boolean;
  /** Addresses of the kit after each change; null where it cannot be made. */
  links: {
    readonly up: string | null;
    readonly down: string | null;
    readonly remove: string;
    readonly pin: string;
    readonly swap: (slug: string) => string;
  };
  /** Ids of what takes the focus after each change. */
  focus: {
    readonly self: string;
    readonly remove: string;
    readonly swap: (slug: string) => string;
  };
  alternatives: readonly Alternative[];
  /** What the kit would be without it. */
  removal: Effect;
}) {
  const { question } = item;
  const covers = [
    SUBJECT_NAMES[question.subject],
    ...question.competencies.map((name) => COMPETENCY_NAMES[name]),
  ];
  return (
    <li className="rounded-card border border-line p-4" {...{ [DRAFT_QUESTION]: question.slug }}>
      <div className="flex items-start justify-between gap-3">
        <h3 id={focus.self} tabIndex={-1} className="scroll-mt-8 scroll-mb-48 text-base wrap-anywhere">
          {number}. {question.title}
        </h3>
        <p className="shrink-0 text-secondary text-muted tabular-nums">{item.minutes} min</p>
      </div>
      <AskedWords slug={question.slug} original={question.prompt} />
      <p className="mt-2 flex flex-wrap items-center gap-1.5">
        {covers.map((name) => (
          <Tag key={name}>{name}</Tag>
        ))}
        {pinned && <Tag>Pinned</Tag>}
        {!item.mustHave && <Tag>First to drop when late</Tag>}
      </p>
      <p className="mt-2 text-secondary text-muted">{item.reasons.join(" ")}</p>
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-4">
        <div className="min-w-0 flex-1 basis-56">
          {alternatives.length === 0 ? (
            <p className="py-1.5 text-secondary text-muted">Nothing else fits in its place.</p>
          ) : (
            <Swaps title={question.title} alternatives={alternatives} to={links.swap} focus={focus.swap} />
          )}
          <Reword slug={question.slug} title={question.title} original={question.prompt} />
        </div>
        <p className="flex gap-1">
          <Change
            id={`${focus.self}-pin`}
            act="pin"
            href={links.pin}
            focus={focus.self}
            label={pinned ? `Unpin ${question.title}` : `Pin ${question.title}`}
          >
            {pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
          </Change>
          <Change
            id={`${focus.self}-up`}
            act="up"
            href={links.up}
            focus={focus.self}
            label={`Move ${question.title} up`}
          >
            <ArrowUp aria-hidden />
          </Change>
          <Change
            id={`${focus.self}-down`}
            act="down"
            href={links.down}
            focus={focus.self}
            label={`Move ${question.title} down`}
          >
            <ArrowDown aria-hidden />
          </Change>
          <Change
            act="remove"
            removed={question.title}
            href={links.remove}
            focus={focus.remove}
            label={
              removal.warning === null
                ? `Remove ${question.title}`
                : `Remove ${question.title}. ${removal.warning}`
            }
          >
            <X aria-hidden />
          </Change>
        </p>
      </div>
    </li>
  );
}

function Change({
  id,
  act,
  removed,
  href,
  focus,
  label,
  children,
}: {
  /** Keeps the focus itself as long as it is there. */
  id?: string;
  act: "pin" | "up" | "down" | "remove";
  /** Title of what goes. */
  removed?: string;
  href: string | null;
  focus: string;
  label: string;
  children: ReactNode;
}) {
  const look = buttonClass({ variant: "quiet", className: "w-8 px-0 pointer-coarse:w-11" });
  if (href === null)
    return (
      <span aria-hidden className={`${look} opacity-40`}>
        {children}
      </span>
    );
  return (
    <AddressLink
      href={href}
      id={id}
      {...{
        [FOCUS_AFTER]: id ? `${id} ${focus}` : focus,
        [DRAFT_ACT]: act,
        ...(removed && { [REMOVED_TITLE]: removed }),
      }}
      aria-label={label}
      title={label}
      className={look}
    >
      {children}
    </AddressLink>
  );
}
