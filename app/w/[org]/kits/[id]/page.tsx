import type { Metadata } from "next";
import { cache } from "react";
import { Coverage } from "@/components/kits/coverage";
import { KitScript } from "@/components/kits/kit-script";
import { PlanStrip } from "@/components/kits/plan-strip";
import { PrintButton } from "@/components/kits/print-button";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { UndoableAct } from "@/components/shell/undoable-act";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getKit } from "@/db/queries/kits";
import { memberMay } from "@/lib/domain/identity/permissions";
import { minutesOfKit } from "@/lib/domain/kits/minutes";
import { LEVEL_NAMES, STACK_NAMES } from "@/lib/domain/questions/subjects";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { KitActs } from "./_components/kit-acts";
import { restoreKitAction } from "./actions";

type Props = { params: Promise<{ org: string; id: string }> };

const reading = cache(async (org: string, id: string) => {
  const scope = await memberScope(org);
  return { scope, kit: await found(id, (known) => getKit(scope, known)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const { scope, kit } = await reading(org, id);
  return { title: `${kit.name} · ${scope.organisationName}` };
}

export default async function KitPage({ params }: Props) {
  const { org, id } = await params;
  const { scope, kit } = await reading(org, id);
  const archived = kit.archivedAt !== null;
  const facts = [
    kit.role,
    LEVEL_NAMES[kit.level],
    ...(kit.stack === null ? [] : [STACK_NAMES[kit.stack]]),
    minutesOfKit(kit.content),
    `revision ${kit.revision}`,
  ];
  return (
    <>
      <PageHeader
        back={<TextLink href={`/w/${org}/kits`}>Kits</TextLink>}
        title={<span className="wrap-anywhere">{kit.name}</span>}
        lede={<span className="wrap-anywhere">{facts.join(" · ")}</span>}
        actions={
          <>
            {!archived && memberMay(scope.role, "kit.save") && <KitActs organisation={org} kit={kit} />}
            <PrintButton />
            {!archived && memberMay(scope.role, "interview.schedule") && (
              <LinkButton href={`/w/${org}/interviews/new?kit=${kit.id}`} variant="primary">
                Start an interview
              </LinkButton>
            )}
          </>
        }
      >
        <PlanStrip kit={kit.content} className="mt-5 max-w-page" />
      </PageHeader>
      {archived && (
        <div className="mb-6 max-w-page print:hidden">
          <Notice
            title="This kit is archived"
            action={
              memberMay(scope.role, "kit.restore") && (
                <UndoableAct
                  act={restoreKitAction}
                  fields={{ organisation: org, kitId: kit.id }}
                  label="Restore"
                  size="small"
                  pendingLabel="Restoring…"
                  done="Kit restored"
                />
              )
            }
          >
            It stays behind the interviews held with it; new ones cannot use it.
          </Notice>
        </div>
      )}
      <div className="grid gap-x-14 gap-y-8 room:grid-cols-[minmax(0,42rem)_minmax(0,18rem)]">
        <KitScript kit={kit.content} />
        <aside className="room:sticky room:top-8 room:self-start print:hidden">
          <Coverage items={kit.content.items} />
        </aside>
      </div>
    </>
  );
}
