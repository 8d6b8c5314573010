import type { Metadata } from "next";
import { TextLink } from "@/components/shell/text-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listAskedBefore } from "@/db/queries/asked-before";
import { listTemplates } from "@/db/queries/library";
import { shelved } from "@/lib/domain/exchange/shelves";
import { memberMay } from "@/lib/domain/identity/permissions";
import { fieldOf, loopAddress, readLoopAsk, typedFrames } from "@/lib/domain/loops/loop-address";
import { loopName } from "@/lib/domain/loops/loop-name";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { usedBank } from "@/lib/server/draft-kit";
import { draftLoop } from "@/lib/server/draft-loop";
import { memberScope } from "@/lib/server/viewer";
import { FIND_CANDIDATE } from "../_components/known";
import { RewordingsOfKit } from "../_components/rewordings";
import { listsOf, SaveBar } from "../_components/save-bar";
import { saveLoopAction } from "../actions";
import { LoopFields } from "./_components/loop-fields";
import { LoopForm } from "./_components/loop-form";
import { LoopView } from "./_components/loop-view";
import { shownFields } from "./_components/shown-fields";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `New loop · ${organisationName}` };
}

export default async function NewLoopPage({ params, searchParams }: Props) {
  const [{ org }, search] = await Promise.all([params, searchParams]);
  const scope = await memberScope(org);
  const address = addressFrom(search);
  const find = address.get(FIND_CANDIDATE) ?? "";
  const [templates, bank, asked] = await Promise.all([
    listTemplates(scope),
    usedBank(scope),
    listAskedBefore(scope, find),
  ]);
  const { loops, roles } = shelved(templates);
  const reading = readLoopAsk(address, loops, roles);
  const path = `/w/${org}/kits/new/loop`;
  const header = (
    <PageHeader
      back={<TextLink href={`/w/${org}/kits/new`}>New kit</TextLink>}
      title="New loop"
      lede="Every round one candidate goes through, chosen together: each fits its own minutes, and nothing is asked twice."
    />
  );
  if (!reading) {
    return (
      <>
        {header}
        <EmptyState title="No loops yet" sentence="This version brings none. Build the kits one by one." />
      </>
    );
  }
  const { ask, fields } = reading;
  const loop = await draftLoop(bank, ask);
  const empty = loop.rounds.find(({ items }) => items.length === 0);
  const twin = ask.rounds.find(({ slug }) => fields[fieldOf(slug, "name")] !== undefined);
  return (
    <>
      {header}
      <LoopForm
        path={path}
        shown={shownFields(ask)}
        fields={
          <LoopFields
            path={path}
            ask={ask}
            loops={loops}
            roles={roles}
            typed={typedFrames(ask, address)}
            errors={fields}
            asked={asked}
            find={find}
          />
        }
      >
        <RewordingsOfKit page={path} copied={{}}>
          <div className="flex flex-col gap-6 [&_:is(a,summary)]:scroll-mb-48">
            <LoopView path={path} ask={ask} loop={loop} bank={bank} errors={fields} />
            <SaveBar
              organisation={org}
              maySave={memberMay(scope.role, "kit.save")}
              name={loopName(ask)}
              kits={loop.rounds}
              address={String(loopAddress(ask))}
              lists={listsOf(loop.rounds)}
              action={saveLoopAction}
              label="Name, with each round’s after it"
              button={loop.rounds.length === 1 ? "Save the kit" : `Save ${loop.rounds.length} kits`}
              wrong={
                twin
                  ? `It can be saved as soon as one of the two rounds called ${twin.name} has another name.`
                  : empty
                    ? `It can be saved as soon as ${empty.name} has a question: give it more minutes, ask for less, or take it out of the loop.`
                    : null
              }
            />
          </div>
        </RewordingsOfKit>
      </LoopForm>
    </>
  );
}
