import type { Metadata } from "next";
import type { ReactNode } from "react";
import { InterviewRows } from "@/components/interviews/interview-rows";
import { LinkButton } from "@/components/shell/link-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { type InterviewSummary, listInterviews } from "@/db/queries/interviews";
import { memberMay } from "@/lib/domain/identity/permissions";
import { type MyPart, myPart } from "@/lib/domain/interviews/my-part";
import { memberScope } from "@/lib/server/viewer";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Today · ${organisationName}` };
}

const GROUPS: readonly { readonly part: MyPart; readonly title: string }[] = [
  { part: "finish-scorecard", title: "Scorecards to finish" },
  { part: "enter", title: "Interviews to come" },
  { part: "read-debrief", title: "Behind you" },
];

export default async function TodayPage({ params }: Props) {
  const { org } = await params;
  const scope = await memberScope(org);
  const all = await listInterviews(scope);
  const mine = all.filter((one) => one.mySeat !== null);
  const base = `/w/${org}`;
  return (
    <>
      <PageHeader
        title="Today"
        actions={
          mine.length > 0 &&
          memberMay(scope.role, "interview.schedule") && (
            <LinkButton href={`${base}/interviews/new`}>New interview</LinkButton>
          )
        }
      />
      {mine.length === 0 &&
        (memberMay(scope.role, "kit.save") ? (
          <EmptyState
            title="Nothing waits for you"
            sentence="Start with a kit: name a role and a length, and get questions that fit the clock."
            action={
              <LinkButton href={`${base}/kits/new`} variant="primary">
                New kit
              </LinkButton>
            }
          />
        ) : (
          <EmptyState
            title="Nothing waits for you"
            sentence="An interview appears here when somebody puts you on its panel."
          />
        ))}
      <div className="flex flex-col gap-8">
        {GROUPS.map(({ part, title }) => (
          <Group key={part} title={title} interviews={mine.filter((one) => partOf(one) === part)}>
            {(interviews) => <InterviewRows interviews={interviews} base={base} />}
          </Group>
        ))}
      </div>
    </>
  );
}

function partOf(one: InterviewSummary): MyPart {
  return myPart({ status: one.status, seat: one.mySeat, submitted: one.iSubmitted });
}

function Group({
  title,
  interviews,
  children,
}: {
  title: string;
  interviews: readonly InterviewSummary[];
  children: (interviews: readonly InterviewSummary[]) => ReactNode;
}) {
  if (interviews.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-reading">{title}</h2>
      {children(interviews)}
    </section>
  );
}
