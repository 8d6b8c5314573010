import type { Metadata } from "next";
import { InterviewRows } from "@/components/interviews/interview-rows";
import { ShelfNav } from "@/components/interviews/shelf-nav";
import { LinkButton } from "@/components/shell/link-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listInterviews } from "@/db/queries/interviews";
import { memberMay } from "@/lib/domain/identity/permissions";
import { onShelf, readShelf, SHELVES, type Shelf } from "@/lib/domain/interviews/shelf";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { memberScope } from "@/lib/server/viewer";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Interviews · ${organisationName}` };
}

const NOTHING: Record<Shelf, string> = {
  upcoming: "Nothing is to come.",
  past: "No interview has ended yet.",
  cancelled: "No interview was cancelled.",
  demo: "No demo is here.",
};

export default async function InterviewsPage({ params, searchParams }: Props) {
  const [{ org }, search] = await Promise.all([params, searchParams]);
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
  const current = readShelf(addressFrom(search).get("show"));
  const shown = onShelf(interviews, current);
  return (
    <>
      <PageHeader title="Interviews" lede="Newest first." actions={create} />
      <ShelfNav
        base={`/w/${org}/interviews`}
        current={current}
        counts={SHELVES.map((shelf) => ({ shelf, count: onShelf(interviews, shelf).length }))}
      />
      {shown.length === 0 ? (
        <p className="text-muted">{NOTHING[current]}</p>
      ) : (
        <InterviewRows interviews={shown} base={`/w/${org}`} />
      )}
    </>
  );
}
