import type { ReactNode } from "react";
import { PlanStrip } from "@/components/kits/plan-strip";
import { PrintButton } from "@/components/kits/print-button";
import { LinkButton } from "@/components/shell/link-button";
import { LinkTabs } from "@/components/shell/link-tabs";
import { TextLink } from "@/components/shell/text-link";
import { UndoableAct } from "@/components/shell/undoable-act";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { WholeKit } from "@/db/queries/kits";
import { memberMay } from "@/lib/domain/identity/permissions";
import type { MemberRole } from "@/lib/domain/identity/roles";
import { minutesOfKit } from "@/lib/domain/kits/minutes";
import { LEVEL_NAMES, STACK_NAMES } from "@/lib/domain/questions/subjects";
import { restoreKitAction } from "../actions";
import { KitActs } from "./kit-acts";
import { Together } from "./together";

/** What every page of a kit has on top: its name, its acts, its agenda, and the way to the other pages. */
export function KitFrame({
  organisation,
  role,
  kit,
  children,
}: {
  organisation: string;
  role: MemberRole;
  kit: WholeKit;
  children: ReactNode;
}) {
  const archived = kit.archivedAt !== null;
  const base = `/w/${organisation}/kits/${kit.id}`;
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
        back={<TextLink href={`/w/${organisation}/kits`}>Kits</TextLink>}
        title={<span className="wrap-anywhere">{kit.name}</span>}
        lede={<span className="wrap-anywhere">{facts.join(" · ")}</span>}
        actions={
          <>
            {!archived && memberMay(role, "kit.save") && <KitActs organisation={organisation} kit={kit} />}
            <PrintButton />
            {!archived && memberMay(role, "interview.schedule") && (
              <LinkButton href={`/w/${organisation}/interviews/new?kit=${kit.id}`} variant="primary">
                Start an interview
              </LinkButton>
            )}
          </>
        }
      >
        <Together base={`/w/${organisation}/kits`} kitId={kit.id} kits={kit.together} />
        <PlanStrip kit={kit.content} className="mt-5 max-w-page" />
      </PageHeader>
      {archived && (
        <div className="mb-6 max-w-page print:hidden">
          <Notice
            title="This kit is archived"
            action={
              memberMay(role, "kit.restore") && (
                <UndoableAct
                  act={restoreKitAction}
                  fields={{ organisation, kitId: kit.id }}
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
      <div className="mb-6 print:hidden">
        <LinkTabs
          label="Pages of this kit"
          tabs={[
            { href: base, label: "Script" },
            { href: `${base}/coverage`, label: "Coverage" },
            { href: `${base}/questions`, label: "By question" },
            { href: `${base}/bar`, label: "Bar" },
            { href: `${base}/candidates`, label: "Candidates" },
            { href: `${base}/history`, label: "History" },
          ]}
        />
      </div>
      {children}
    </>
  );
}
