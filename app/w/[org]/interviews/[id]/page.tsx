import type { Metadata } from "next";
import { cache } from "react";
import { uuidv7 } from "uuidv7";
import { LocalTime } from "@/components/interviews/local-time";
import { MyPartLink } from "@/components/interviews/my-part-link";
import { PanelList } from "@/components/interviews/panel-list";
import { StatusTag } from "@/components/interviews/status-tag";
import { PlanStrip } from "@/components/kits/plan-strip";
import { TextLink } from "@/components/shell/text-link";
import { CopyField } from "@/components/ui/copy-field";
import { PageHeader } from "@/components/ui/page-header";
import { getInterview } from "@/db/queries/interviews";
import { memberMay } from "@/lib/domain/identity/permissions";
import { myPart, owesScorecard } from "@/lib/domain/interviews/my-part";
import { found } from "@/lib/server/found";
import { candidateAddress, roomAddress } from "@/lib/server/links";
import { memberScope } from "@/lib/server/viewer";
import { ReplaceLinkForm } from "./_components/replace-link-form";

type Props = { params: Promise<{ org: string; id: string }> };

const reading = cache(async (org: string, id: string) => {
  const scope = await memberScope(org);
  return { scope, interview: await found(id, (known) => getInterview(scope, known)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const { scope, interview } = await reading(org, id);
  return { title: `Interview with ${interview.candidateName} · ${scope.organisationName}` };
}

export default async function LobbyPage({ params }: Props) {
  const { org, id } = await params;
  const { scope, interview } = await reading(org, id);
  const { kit, status, link } = interview;
  const isAlone = interview.panel.filter((seat) => owesScorecard(seat.role)).length === 1;
  const part = myPart({ status, seat: interview.mySeat, submitted: interview.iSubmitted });
  return (
    <>
      <PageHeader
        back={<TextLink href={`/w/${org}/interviews`}>Interviews</TextLink>}
        title={interview.candidateName}
        lede={
          <span className="flex flex-wrap items-center gap-2">
            <StatusTag status={status} />
            {kit.minutes} minutes
          </span>
        }
        actions={<MyPartLink id={id} part={part} base={`/w/${org}`} primary />}
      >
        <PlanStrip kit={kit} className="mt-5" />
      </PageHeader>
      <div className="grid max-w-page gap-x-16 gap-y-8 tablet:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="flex flex-col gap-6">
          <section aria-labelledby="kit">
            <h2 id="kit" className="text-reading">
              Kit
            </h2>
            <p className="mt-1">
              <TextLink href={`/w/${org}/kits/${interview.kitId}`}>{kit.name}</TextLink>
              <span className="text-muted">, revision {interview.kitRevision}</span>
            </p>
          </section>
          {status !== "ended" && (
            <section aria-labelledby="links" className="flex max-w-xl flex-col gap-4">
              <h2 id="links" className="text-reading">
                Links
              </h2>
              {memberMay(scope.role, "interview.link") && (
                <CandidateLink organisation={org} interviewId={id} link={link} />
              )}
              <CopyField
                label="Panel link"
                hint="For the people on the panel. They sign in to open it."
                value={roomAddress(id)}
              />
            </section>
          )}
        </div>
        <section aria-labelledby="people">
          <h2 id="people" className="mb-2 text-reading">
            People
          </h2>
          <PanelList panel={interview.panel} />
          {isAlone && memberMay(scope.role, "organisation.invite") && (
            <p className="mt-3 text-secondary text-muted">
              With one interviewer, the debrief has nothing to compare.{" "}
              <TextLink href={`/w/${org}/settings/members`}>Invite a colleague</TextLink>, then create a new
              interview with both of you on the panel.
            </p>
          )}
        </section>
      </div>
    </>
  );
}

/** For those who may invite a candidate; to anybody else the link would be a way to take the candidate's place. */
function CandidateLink({
  organisation,
  interviewId,
  link,
}: {
  organisation: string;
  interviewId: string;
  link: { readonly id: string; readonly expiresAt: Date } | null;
}) {
  return (
    <div className="flex flex-col gap-2">
      {link ? (
        <>
          <CopyField
            label="Candidate link"
            hint="Opens the candidate's place in this interview and nothing else. Send it to them alone."
            value={candidateAddress(link.id)}
          />
          <p className="text-secondary text-muted">
            Works until <LocalTime at={link.expiresAt.getTime()} withTime />.
          </p>
        </>
      ) : (
        <p className="text-muted">The candidate's link has expired.</p>
      )}
      <ReplaceLinkForm organisation={organisation} interviewId={interviewId} linkId={uuidv7()} />
    </div>
  );
}
