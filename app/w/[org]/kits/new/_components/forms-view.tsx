import { AddressLink } from "@/components/questions/address-link";
import { TEXT_LINK_CLASS } from "@/components/shell/text-link";
import { Tag } from "@/components/ui/tag";
import { type Ask, addressOf } from "@/lib/domain/assembly/address";
import { type Form, type Forms, TOLERANCE } from "@/lib/domain/assembly/forms";
import { mustsText, spreadText, toleranceText } from "@/lib/domain/assembly/parallel-text";
import type { KitRequest } from "@/lib/domain/assembly/request";
import { supportText } from "@/lib/domain/assembly/support";
import { minutesPlan } from "@/lib/domain/kits/minutes";
import { ANSWER } from "./focus-mark";
import { FormCounts } from "./form-counts";
import { Missing } from "./missing";
import { Offers } from "./offers";
import { RewordedTag } from "./reword";
import { Unread } from "./unread";

/** Parallel kits side by side, how alike they are, and where the bank is too small what it is good for. */
export function FormsView({
  path,
  ask,
  errors,
  forms: { forms, spread, support, unmet, relaxations },
}: {
  path: string;
  ask: Ask;
  /** Sentence by field, for what could not be read. */
  errors: Readonly<Record<string, string>>;
  forms: Forms;
}) {
  const { request, forms: asked = 1 } = ask;
  const link = (change: Partial<Ask>) => `${path}?${addressOf({ ...ask, ...change })}`;
  return (
    <section aria-labelledby={ANSWER} className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={ANSWER} tabIndex={-1} className="scroll-mt-4 text-reading">
          Parallel kits
        </h2>
        <AddressLink href={link({ forms: undefined })} className={TEXT_LINK_CLASS}>
          Back to one kit
        </AddressLink>
      </div>
      <FormCounts path={path} ask={ask} />
      <Unread errors={errors} />
      {ask.items !== null && (
        <p>
          Parallel kits are chosen anew, with what you pinned. The list you changed by hand is kept: it is
          there again when you go back to one kit.
        </p>
      )}
      <p role="status" className={forms.length < asked ? "font-medium" : undefined}>
        {supportText(support, asked)}
      </p>
      <Missing unmet={unmet} />
      <Offers
        offers={relaxations.map(({ label, request: changed }) => ({
          label,
          href: link({ request: changed }),
        }))}
      />
      {forms.length > 0 && (
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(13rem,100%),1fr))] gap-3">
          {forms.map((form) => (
            <OneForm key={form.name} form={form} request={request} />
          ))}
        </ul>
      )}
      {forms.length > 1 && <p>{spreadText(spread)}</p>}
      <p className="text-muted">{toleranceText(TOLERANCE)}</p>
    </section>
  );
}

function OneForm({ form, request }: { form: Form; request: KitRequest }) {
  return (
    <li className="rounded-card border border-line p-4">
      <h3 className="text-base">Kit {form.name}</h3>
      <p className="text-secondary text-muted tabular-nums">
        {minutesPlan(request.minutes, form.plannedMinutes)}
      </p>
      <p className="text-secondary text-muted">{mustsText(request, form.items)}</p>
      <ol className="mt-3 flex flex-col gap-2">
        {form.items.map(({ question, minutes }, index) => (
          <li
            key={question.slug}
            className="flex items-start justify-between gap-3 border-t border-line pt-2"
          >
            <span className="min-w-0 wrap-anywhere">
              {index + 1}. {question.title}{" "}
              {request.pinned.includes(question.slug) && <Tag>In all of them</Tag>}{" "}
              <RewordedTag slug={question.slug} original={question.prompt} />
            </span>
            <span className="shrink-0 text-secondary text-muted tabular-nums">{minutes} min</span>
          </li>
        ))}
      </ol>
    </li>
  );
}
