import { PlanStrip } from "@/components/kits/plan-strip";
import { TextLink } from "@/components/shell/text-link";
import type { Ask } from "@/lib/domain/assembly/address";
import type { Bank } from "@/lib/domain/assembly/assembly";
import { kitRevisionOf } from "@/lib/domain/assembly/revision";
import type { DraftKit } from "@/lib/server/draft-kit";
import { DraftKeys } from "./draft-keys";
import { DraftList } from "./draft-list";
import { FormCounts } from "./form-counts";
import { Why } from "./why";

/** One kit in the making: its agenda, its questions, and why these. */
export function OneKit({
  path,
  bank,
  ask,
  draft,
  errors,
}: {
  path: string;
  bank: Bank;
  ask: Ask;
  draft: DraftKit;
  /** Sentence by field, for what could not be read. */
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <PlanStrip
        kit={kitRevisionOf("", ask.request, draft.items)}
        label="Agenda of the kit"
        className="col-span-full"
      />
      <section aria-labelledby="why" className="min-w-0 room:order-1">
        <h2 id="why" className="mb-2 text-reading">
          Why these
        </h2>
        <Why path={path} ask={ask} draft={draft} errors={errors} />
        <p className="mt-4 text-secondary text-muted">
          The questions and their anchors come from <TextLink href="/library">the library</TextLink>, which is
          public: a candidate may have read them. Which of them you ask stays in your organisation.
        </p>
        {draft.items.length > 0 && (
          <div className="mt-6 border-t border-line pt-3">
            <h3 className="text-base">Make parallel kits</h3>
            <p className="mb-2 text-secondary text-muted">
              Kits as long, as wide and as hard as one another, without a question in common.
            </p>
            <FormCounts path={path} ask={ask} />
          </div>
        )}
      </section>
      <section aria-labelledby="kit" className="min-w-0">
        <DraftKeys
          heading={
            <h2 id="kit" tabIndex={-1} className="scroll-mt-4 text-reading">
              Questions
            </h2>
          }
        >
          <DraftList path={path} bank={bank} ask={ask} items={draft.items} />
        </DraftKeys>
      </section>
    </>
  );
}
