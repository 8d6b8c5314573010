import { TextLink } from "@/components/shell/text-link";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { type Ask, addressOf } from "@/lib/domain/assembly/address";
import type { Assembly } from "@/lib/domain/assembly/assembly";
import { verdictOf } from "@/lib/domain/assembly/verdict";

type Draft = Pick<Assembly, "items" | "plannedMinutes" | "unmet"> & {
  readonly assembly: Pick<Assembly, "method" | "gap" | "relaxations"> | null;
};

/** The reasons in sentences, and for what could not be met the changes that would meet it. */
export function Why({ path, ask, draft }: { path: string; ask: Ask; draft: Draft }) {
  const verdict = verdictOf(draft, ask.request, draft.assembly);
  const relaxations = draft.assembly?.relaxations ?? [];
  return (
    <div className="flex flex-col gap-3">
      <p role="status">{verdict.minutes}</p>
      {draft.unmet.map(({ wish, why }) => (
        <Notice key={wish} tone="warn" title={`Missing: ${wish}`}>
          {why}
        </Notice>
      ))}
      {relaxations.length > 0 && (
        <ul className="flex flex-col items-start gap-2">
          {relaxations.map(({ label, request }) => (
            <li key={label}>
              {/* A full load, so that the form shows the new wishes. */}
              <a
                href={`${path}?${addressOf({ ...ask, request, items: null })}`}
                className={buttonClass({
                  className: "h-auto! min-h-8 shrink! py-1 text-left whitespace-normal!",
                })}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>{verdict.coverage}</p>
      <p className="text-muted">{verdict.proof}</p>
      {ask.items !== null && (
        <p>
          <TextLink href={`${path}?${addressOf({ ...ask, items: null })}`} scroll={false}>
            Take the product’s choice again
          </TextLink>
        </p>
      )}
    </div>
  );
}
