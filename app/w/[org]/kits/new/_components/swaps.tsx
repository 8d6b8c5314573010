import { ArrowLeftRight, TriangleAlert } from "lucide-react";
import { AddressLink } from "@/components/questions/address-link";
import { Fold } from "@/components/questions/fold";
import { WithCode } from "@/components/questions/with-code";
import type { Alternative } from "@/lib/domain/assembly/alternatives";
import { DRAFT_ACT, FOCUS_AFTER } from "./focus-mark";

/** What could stand in for a question, folded: each with what it changes, and the way there. */
export function Swaps({
  title,
  alternatives,
  note,
  to,
  focus,
}: {
  title: string;
  alternatives: readonly Alternative[];
  /** Said of all of them. */
  note?: string;
  /** The address of the kit with this one instead. */
  to: (slug: string) => string;
  /** Ids of what takes the focus then. */
  focus: (slug: string) => string;
}) {
  return (
    <Fold
      label={
        <span {...{ [DRAFT_ACT]: "swap" }}>
          Swap<span className="sr-only"> {title}</span>
        </span>
      }
    >
      {note !== undefined && <p className="mb-2 text-secondary text-muted">{note}</p>}
      <ul className="flex flex-col gap-2">
        {alternatives.map(({ entry, effect }) => (
          <li key={entry.question.slug}>
            <AddressLink
              href={to(entry.question.slug)}
              {...{ [FOCUS_AFTER]: focus(entry.question.slug) }}
              className="block rounded-control border border-control px-3 py-2 no-underline hover:border-accent hover:bg-accent-soft pointer-coarse:min-h-11"
            >
              <span className="flex items-start justify-between gap-3 font-medium">
                <span className="min-w-0 wrap-anywhere">{entry.question.title}</span>
                <ArrowLeftRight aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-text" />
              </span>
              <span className="spoken block">
                <WithCode text={entry.question.prompt} />
              </span>
              <span className="block text-secondary text-muted">{effect.change}</span>
              {effect.warning !== null && <Loss>{effect.warning}</Loss>}
            </AddressLink>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** What a swap takes away, before anybody takes it. */
function Loss({ children }: { children: string }) {
  return (
    <span className="flex items-start gap-1.5 text-secondary text-warn-text">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{children}</span>
    </span>
  );
}
