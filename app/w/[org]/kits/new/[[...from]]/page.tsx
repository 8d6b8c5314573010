import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { PlanStrip } from "@/components/kits/plan-strip";
import { TextLink } from "@/components/shell/text-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getKit } from "@/db/queries/kits";
import { addressOf, beside, readAsk } from "@/lib/domain/assembly/address";
import { FINER_FIELDS, FINER_KEYS, typedWishes } from "@/lib/domain/assembly/address-finer";
import { copyOf } from "@/lib/domain/assembly/copy";
import { shownKeys } from "@/lib/domain/assembly/follow";
import { kitName, kitRevisionOf } from "@/lib/domain/assembly/revision";
import { memberMay } from "@/lib/domain/identity/permissions";
import { copyName } from "@/lib/domain/kits/name";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { draftKit, usedBank } from "@/lib/server/draft-kit";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { AskFields } from "../_components/ask-fields";
import { AskForm } from "../_components/ask-form";
import { DraftKeys } from "../_components/draft-keys";
import { DraftList } from "../_components/draft-list";
import { InStep } from "../_components/in-step";
import { SaveForm } from "../_components/save-form";
import { Why } from "../_components/why";

/** `from`: the id of the kit that a new one starts as a copy of. */
type Props = { params: Promise<{ org: string; from?: string[] }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `New kit · ${organisationName}` };
}

export default async function NewKitPage({ params, searchParams }: Props) {
  const [{ org, from = [] }, search] = await Promise.all([params, searchParams]);
  const address = addressFrom(search);
  const { ask, fields } = readAsk(address);
  const scope = await memberScope(org);
  const [original = null, ...nothing] = await Promise.all(
    from.map((id) => found(id, (kit) => getKit(scope, kit))),
  );
  if (nothing.length > 0) notFound();
  const bank = await usedBank(scope);
  const path = ["/w", org, "kits/new", ...from].join("/");
  const copied = original && copyOf(original, bank);
  if (copied && !address.has("role")) redirect(`${path}?${addressOf(copied.ask)}`);
  const drafted = await draftKit(bank, ask);
  const { request } = ask;
  const role = address.get("role") ?? request.role;
  const typed = typedWishes(address);
  return (
    <>
      <PageHeader
        back={<TextLink href={`/w/${org}/kits`}>Kits</TextLink>}
        title={original ? "Copy of a kit" : "New kit"}
        lede={
          original
            ? `The questions of “${original.name}” in today’s wording. Change what you like; that kit stays as it is.`
            : "Say what you need. The questions are chosen to fit the clock, and each says why it is here."
        }
      />
      {copied && copied.gone.length > 0 && (
        <div className="mb-6">
          <Notice tone="warn" title="Not everything could be copied">
            {`No longer among your questions: ${copied.gone.join(", ")}.`}
          </Notice>
        </div>
      )}
      <AskForm
        path={path}
        shown={{
          mustSubjects: request.mustSubjects,
          mustCompetencies: request.mustCompetencies,
          mustKinds: request.mustKinds,
          own: ask.own,
          stack: request.stack ?? "none",
          keys: shownKeys(ask),
          items: ask.items?.join(",") ?? null,
        }}
        fields={
          <>
            <AskFields request={request} role={role} typed={typed} errors={fields} />
            <InStep
              values={{
                role: [role],
                level: [request.level],
                stack: [request.stack ?? "none"],
                minutes: [String(request.minutes)],
                mustSubjects: request.mustSubjects,
                mustCompetencies: request.mustCompetencies,
                mustKinds: request.mustKinds,
                ...Object.fromEntries(FINER_FIELDS.map((field) => [field, [typed[field] ?? ""]])),
                [FINER_KEYS.only]: request.onlyKinds,
              }}
            />
            {beside(ask).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          </>
        }
      >
        {drafted.ok ? (
          // Saving keeps in sight at the bottom, and what gets the focus stops above it.
          <div className="grid gap-x-8 gap-y-6 room:grid-cols-[minmax(0,1fr)_14rem] [&_:is(a,summary)]:scroll-mb-48">
            <PlanStrip
              kit={kitRevisionOf("", request, drafted.value.items)}
              label="Agenda of the kit"
              className="col-span-full"
            />
            <section aria-labelledby="why" className="min-w-0 room:order-1">
              <h2 id="why" className="mb-2 text-reading">
                Why these
              </h2>
              <Why path={path} ask={ask} draft={drafted.value} />
            </section>
            <section aria-labelledby="kit" className="min-w-0">
              <DraftKeys
                heading={
                  <h2 id="kit" className="text-reading">
                    Questions
                  </h2>
                }
              >
                <DraftList path={path} bank={bank} ask={ask} items={drafted.value.items} />
              </DraftKeys>
            </section>
            {drafted.value.items.length > 0 && (
              <div className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-surface px-4 py-3 max-shell:bottom-14 room:order-2 room:col-span-full">
                {drafted.value.over > 0 ? (
                  <p className="text-muted">It can be saved as soon as it fits its minutes.</p>
                ) : memberMay(scope.role, "kit.save") ? (
                  <SaveForm
                    organisation={org}
                    id={uuidv7()}
                    name={original ? copyName(original.name) : kitName(request)}
                    address={String(
                      addressOf({ ...ask, items: drafted.value.items.map((item) => item.question.slug) }),
                    )}
                  />
                ) : (
                  <p className="text-muted">Owners and managers save kits. Ask one of them.</p>
                )}
              </div>
            )}
          </div>
        ) : (
          <Notice tone="warn" title="These questions do not make a kit">
            <p>{drafted.reason.sentence}</p>
            <TextLink href={`${path}?${addressOf({ ...ask, items: null })}`}>
              Take the product’s choice again
            </TextLink>
          </Notice>
        )}
      </AskForm>
    </>
  );
}
