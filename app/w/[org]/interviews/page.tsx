import type { Metadata } from "next";
import { InterviewRows } from "@/components/interviews/interview-rows";
import { LinkButton } from "@/components/shell/link-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listInterviews } from "@/db/queries/interviews";
import { memberMay } from "@/lib/domain/identity/permissions";
import { memberScope } from "@/lib/server/viewer";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Interviews · ${organisationName}` };
}

export default async function InterviewsPage({ params }: Props) {
  const { org } = await params;
  const scope = await memberScope(org);
  const interviews = await listInterviews(scope);
  const create = memberMay(scope.role, "interview.schedule") && (
    <LinkButton href={`/w/${org}/interviews/new`} variant="primary">
      New interview
    </LinkButton>
  );
  if (interviews.length === 0) {
    return (
      <>
        <PageHeader title="Interviews" />
        <EmptyState
          title="No interviews yet"
          sentence={
            create
              ? "Choose a kit and enter the candidate's name: you get a room, and a link to send."
              : "Interviews appear here when an owner or a manager creates one."
          }
          action={create}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader title="Interviews" lede="Newest first." actions={create} />
      <InterviewRows interviews={interviews} base={`/w/${org}`} />
    </>
  );
}
