import { AddressLink } from "@/components/questions/address-link";
import { TEXT_LINK_CLASS } from "@/components/shell/text-link";
import { Notice } from "@/components/ui/notice";
import type { Accepted } from "@/lib/domain/assembly/accept";
import { type Ask, addressOf } from "@/lib/domain/assembly/address";
import type { Assembly } from "@/lib/domain/assembly/assembly";
import { leftOut, newlyAsked } from "@/lib/domain/assembly/follow";
import { reachedText } from "@/lib/domain/assembly/reached";
import { shortenings } from "@/lib/domain/assembly/shorten";
import { verdictOf } from "@/lib/domain/assembly/verdict";
import { minutesText } from "@/lib/domain/assembly/words";
import { Missing } from "./missing";
import { Offers } from "./offers";
import { Unread } from "./unread";

type Draft = Accepted & {
  readonly assembly: Pick<Assembly, "method" | "gap" | "relaxations"> | null;
  readonly over: number;
};

/** The reasons in sentences, and for what could not be met the changes that would meet it. */
export function Why({
  path,
  ask,
  draft,
  errors,
}: {
  path: string;
  ask: Ask;
  draft: Draft;
  /** Sentence by field, for what could not be read. */
  errors: Readonly<Record<string, string>>;
}) {
  const unread = new Set(Object.values(errors)).size;
  const verdict = verdictOf(draft, ask.request, draft.assembly, unread);
  const fresh = newlyAsked(ask);
  const left = leftOut(ask);
  const reached = reachedText(ask.request, draft.items);
  const link = (change: Partial<Ask>) => `${path}?${addressOf({ ...ask, ...change })}`;
  return (
    <div className="flex flex-col gap-3">
      <Unread errors={errors} />
      <p role="status">{verdict.minutes}</p>
      {draft.over > 0 && (
        <>
          <Notice tone="warn" title={`Too long by ${minutesText(draft.over)}`}>
            Your list stays as it is until you change it.
          </Notice>
          <Offers
            offers={shortenings(ask.request, draft.items, draft.over).map(({ label, request, items }) => ({
              label,
              href: link({ request, items }),
            }))}
          />
        </>
      )}
      <Broken sentences={draft.broken} />
      <Missing unmet={draft.unmet} />
      <Offers
        offers={(draft.assembly?.relaxations ?? []).map(({ label, request }) => ({
          label,
          href: link({ request, items: null }),
        }))}
      />
      {fresh !== null && <Notice title="Now asked for">{fresh}</Notice>}
      {left && (
        <>
          <Notice title="No longer asked for">{left.sentence}</Notice>
          {left.back && <Offers offers={[{ label: left.backLabel, href: link({ request: left.back }) }]} />}
        </>
      )}
      <p>{verdict.coverage}</p>
      {reached.length > 0 && (
        <ul className="flex flex-col gap-1">
          {reached.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="text-muted">{verdict.proof}</p>
      {ask.items !== null && (
        <p>
          <AddressLink href={link({ items: null })} className={TEXT_LINK_CLASS}>
            Take the product’s choice again
          </AddressLink>
        </p>
      )}
    </div>
  );
}

/** Where a list changed by hand goes against what was asked for. It may be saved so: a person chose. */
function Broken({ sentences }: { sentences: readonly string[] }) {
  const [only, ...more] = sentences;
  if (only === undefined) return null;
  return (
    <Notice tone="warn" title="Other than you asked">
      {more.length === 0 ? (
        only
      ) : (
        <ul className="mt-1 flex list-disc flex-col gap-1.5 pl-4">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
