import type { Metadata } from "next";
import { InterviewRows } from "@/components/interviews/interview-rows";
import { WaitingList } from "@/components/scoring/waiting-list";
import { LinkButton } from "@/components/shell/link-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listInterviews } from "@/db/queries/interviews";
import { listAskedByMail } from "@/db/queries/mail";
import { listWaiting } from "@/db/queries/overdue";
import { memberMay } from "@/lib/domain/identity/permissions";
import { inEarnest, onShelf } from "@/lib/domain/interviews/shelf";
import { todayOf } from "@/lib/domain/interviews/today";
import { isLate } from "@/lib/domain/scoring/overdue";
import { roomAddress } from "@/lib/server/links";
import { mailIsOn } from "@/lib/server/mailing";
import { memberScope } from "@/lib/server/viewer";
import { remindAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Today · ${organisationName}` };
}

export default async function TodayPage({ params }: Props) {
  const { org } = await params;
  const scope = await memberScope(org);
  const [interviews, { waiting, now }, asked] = await Promise.all([
    listInterviews(scope),
    listWaiting(scope),
    listAskedByMail(scope),
  ]);
  const real = inEarnest(interviews);
  const groups = todayOf(real.map((one) => ({ ...one, decided: one.outcome !== null })));
  // Who has begun in earnest finds the demo in the list of interviews only.
  const demos = real.length === 0 ? onShelf(interviews, "demo") : [];
  const base = `/w/${org}`;
  const overdue = waiting.filter(({ mine, endedAt }) => mine && isLate(endedAt, now));
  // Who could let somebody off sees who is waited for; the others find it in the debrief.
  const others = memberMay(scope.role, "scorecard.excuse") ? waiting.filter(({ mine }) => !mine) : [];
  const schedules = memberMay(scope.role, "interview.schedule");
  const isNew = real.length === 0 && memberMay(scope.role, "kit.save");
  return (
    <>
      <PageHeader
        title="Today"
        actions={
          schedules && !isNew && <LinkButton href={`${base}/interviews/new`}>New interview</LinkButton>
        }
      />
      {groups.length === 0 && others.length === 0 && (
        <EmptyState
          title="Nothing is waiting for you"
          sentence={
            isNew
              ? "Start with a kit: name a role and a length, and get questions that fit the clock."
              : "Interviews you are on the panel of appear here until they are decided."
          }
          action={
            isNew && (
              <LinkButton href={`${base}/kits/new`} variant="primary">
                New kit
              </LinkButton>
            )
          }
        />
      )}
      <div className="flex flex-col gap-8 pb-8 empty:hidden">
        {groups.map(({ title, interviews }) => (
          <section key={title}>
            <h2 className="mb-2 text-reading">{title}</h2>
            <InterviewRows
              interviews={interviews}
              base={base}
              overdue={overdue.map(({ interviewId }) => interviewId)}
            />
          </section>
        ))}
      </div>
      <WaitingList
        waiting={others.map((one) => ({
          ...one,
          scorecardAddress: `${roomAddress(one.interviewId)}/scorecard`,
          asked: asked.find(({ interviewId }) => interviewId === one.interviewId) ?? null,
        }))}
        now={now}
        base={base}
        remind={mailIsOn() ? { act: remindAction, organisation: org } : null}
      />
      {demos.length > 0 && (
        <section aria-labelledby="demo">
          <h2 id="demo" className="text-reading">
            Demo
          </h2>
          <p className="mb-2 text-muted">Tried out with a scripted candidate. Nothing here waits for you.</p>
          <InterviewRows interviews={demos} base={base} />
        </section>
      )}
    </>
  );
}
