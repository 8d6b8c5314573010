import type { Metadata } from "next";
import { InterviewRows } from "@/components/interviews/interview-rows";
import { ShelfNav } from "@/components/interviews/shelf-nav";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { countInterviews, LISTED, listInterviews } from "@/db/queries/interviews";
import { memberMay } from "@/lib/domain/identity/permissions";
import { readShelf, SHELVES, type Shelf } from "@/lib/domain/interviews/shelf";
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
  const current = readShelf(addressFrom(search).get("show"));
  const [counts, shown] = await Promise.all([countInterviews(scope), listInterviews(scope, current)]);
  const create = memberMay(scope.role, "interview.schedule") && (
    <LinkButton href={`/w/${org}/interviews/new`} variant="primary">
      New interview
    </LinkButton>
  );
  if (SHELVES.every((shelf) => counts[shelf] === 0)) {
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
  const base = `/w/${org}/interviews`;
  return (
    <>
      <PageHeader
        title="Interviews"
        lede={current === "upcoming" ? "Soonest first, then those without a time." : "Newest first."}
        actions={create}
      />
      <ShelfNav
        base={base}
        current={current}
        counts={SHELVES.map((shelf) => ({ shelf, count: counts[shelf] }))}
      />
      {shown.length === 0 ? (
        <p className="text-muted">
          {NOTHING[current]}
          {current === "upcoming" && counts.past > 0 && (
            <>
              {" "}
              <TextLink href={`${base}?show=past`}>
                {counts.past === 1 ? "One interview is past" : `${counts.past} interviews are past`}
              </TextLink>
              .
            </>
          )}
        </p>
      ) : (
        <>
          <InterviewRows interviews={shown} base={`/w/${org}`} />
          {counts[current] > LISTED && shown.length === LISTED && (
            <p className="mt-4 text-muted">
              These are the first {LISTED} of {counts[current]}.
            </p>
          )}
        </>
      )}
    </>
  );
}
