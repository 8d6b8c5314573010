import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listMembers } from "@/db/queries/identity";
import { listKits } from "@/db/queries/kits";
import { listRecentCandidates } from "@/db/queries/recent-candidates";
import { memberMay } from "@/lib/domain/identity/permissions";
import { meFirst } from "@/lib/domain/interviews/panel";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { zoneNames } from "@/lib/domain/shared/zone";
import { memberScope } from "@/lib/server/viewer";
import { ScheduleForm } from "./_components/schedule-form";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `New interview · ${organisationName}` };
}

export default async function NewInterviewPage({ params, searchParams }: Props) {
  const [{ org }, search] = await Promise.all([params, searchParams]);
  const scope = await memberScope(org);
  const [kits, members, recent] = await Promise.all([
    listKits(scope),
    listMembers(scope),
    listRecentCandidates(scope),
  ]);
  return (
    <>
      <PageHeader
        back={<TextLink href={`/w/${org}/interviews`}>Interviews</TextLink>}
        title="New interview"
      />
      {!memberMay(scope.role, "interview.schedule") ? (
        <p className="text-muted">Only owners and managers can create interviews. Ask one of them.</p>
      ) : kits.length === 0 ? (
        <EmptyState
          title="An interview needs a kit"
          sentence="A kit says what is asked, in which order, and how long each part takes."
          action={
            <LinkButton href={`/w/${org}/kits/new`} variant="primary">
              New kit
            </LinkButton>
          }
        />
      ) : (
        <ScheduleForm
          organisation={org}
          id={uuidv7()}
          kits={kits}
          kitId={addressFrom(search).get("kit") ?? ""}
          recent={recent}
          zones={zoneNames()}
          members={meFirst(members, scope.personId)}
          me={scope.personId}
        />
      )}
    </>
  );
}
