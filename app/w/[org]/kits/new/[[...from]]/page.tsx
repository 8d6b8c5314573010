import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listAskedBefore } from "@/db/queries/asked-before";
import { getBar } from "@/db/queries/bars";
import { getKit } from "@/db/queries/kits";
import { addressOf, beside, readAsk, typedFrame, withoutSeen } from "@/lib/domain/assembly/address";
import { FINER_FIELDS, FINER_KEYS, typedWishes } from "@/lib/domain/assembly/address-finer";
import { copyOf } from "@/lib/domain/assembly/copy";
import { shownKeys } from "@/lib/domain/assembly/follow";
import { FRAME_FIELDS } from "@/lib/domain/assembly/frame-fields";
import { kitName } from "@/lib/domain/assembly/revision";
import { listed } from "@/lib/domain/assembly/words";
import { memberMay } from "@/lib/domain/identity/permissions";
import type { KitItem } from "@/lib/domain/kits/kit";
import { copyName } from "@/lib/domain/kits/name";
import { rewordingsOf } from "@/lib/domain/kits/reword";
import { barNow } from "@/lib/domain/scoring/bar";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { draftOf, usedBank } from "@/lib/server/draft-kit";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { AskFields } from "../_components/ask-fields";
import { AskForm } from "../_components/ask-form";
import { FormsView } from "../_components/forms-view";
import { InStep } from "../_components/in-step";
import { FIND_CANDIDATE, Known } from "../_components/known";
import { OneKit } from "../_components/one-kit";
import { RewordingsOfKit } from "../_components/rewordings";
import { barTargets, listsOf, SaveBar } from "../_components/save-bar";
import { saveFormsAction, saveKitAction } from "../actions";

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
  const find = address.get(FIND_CANDIDATE) ?? "";
  const [bank, asked] = await Promise.all([usedBank(scope), listAskedBefore(scope, find)]);
  const path = ["/w", org, "kits/new", ...from].join("/");
  const proposed = original && barNow((await getBar(scope, original.id)).versions);
  const copied = original && copyOf(original, bank);
  if (copied && !address.has("role")) redirect(`${path}?${addressOf(copied.ask)}`);
  const { request } = ask;
  const { drafted, forms } = await draftOf(bank, ask);
  const save = {
    organisation: org,
    maySave: memberMay(scope.role, "kit.save"),
    name: original ? copyName(original.name) : kitName(request),
  };
  /** The ask with the questions that are shown. */
  const shownAt = (items: readonly KitItem[] = []) =>
    String(addressOf({ ...ask, items: listsOf([{ items }])[0] ?? [] }));
  const role = address.get("role") ?? request.role;
  const typed = { ...typedWishes(address), ...typedFrame(address) };
  return (
    <>
      <PageHeader
        back={<TextLink href={`/w/${org}/kits`}>Kits</TextLink>}
        title={original ? "Copy of a kit" : "New kit"}
        actions={!original && <LinkButton href={`/w/${org}/kits/new/loop`}>Build a whole loop</LinkButton>}
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
            <AskFields
              request={request}
              role={role}
              typed={typed}
              errors={fields}
              known={
                <Known
                  asked={asked}
                  find={find}
                  seen={request.seen}
                  to={(seen) => `${path}?${addressOf(withoutSeen(ask, seen))}`}
                />
              }
            />
            <InStep
              values={{
                role: [role],
                level: [request.level],
                stack: [request.stack ?? "none"],
                minutes: [String(request.minutes)],
                mustSubjects: request.mustSubjects,
                mustCompetencies: request.mustCompetencies,
                mustKinds: request.mustKinds,
                ...Object.fromEntries(
                  [...FINER_FIELDS, ...FRAME_FIELDS].map((field) => [field, [typed[field] ?? ""]]),
                ),
                [FINER_KEYS.only]: request.onlyKinds,
              }}
            />
            {beside(ask).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          </>
        }
      >
        <RewordingsOfKit page={path} copied={rewordingsOf(original?.content.items ?? [])}>
          {forms ? (
            <div className="flex flex-col gap-6 [&_:is(a,summary)]:scroll-mb-48">
              <FormsView path={path} ask={ask} errors={fields} forms={forms} />
              {forms.forms.length > 1 && (
                <SaveBar
                  {...save}
                  kits={forms.forms}
                  address={shownAt(forms.forms[0]?.items)}
                  lists={listsOf(forms.forms)}
                  action={saveFormsAction}
                  label={`Name, with ${listed(forms.forms.map(({ name }) => name))} after it`}
                  button={`Save all ${forms.forms.length}`}
                />
              )}
            </div>
          ) : drafted.ok ? (
            // Saving keeps in sight at the bottom, and what gets the focus stops above it.
            <div className="grid gap-x-8 gap-y-6 room:grid-cols-[minmax(0,1fr)_14rem] [&_:is(a,summary)]:scroll-mb-48">
              <OneKit path={path} bank={bank} ask={ask} draft={drafted.value} errors={fields} />
              {drafted.value.items.length > 0 && (
                <SaveBar
                  {...save}
                  kits={[drafted.value]}
                  address={shownAt(drafted.value.items)}
                  action={saveKitAction}
                  bar={{ targets: barTargets(drafted.value.items), copied: proposed }}
                  wrong={drafted.value.over > 0 ? "It can be saved as soon as it fits its minutes." : null}
                />
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
        </RewordingsOfKit>
      </AskForm>
    </>
  );
}
