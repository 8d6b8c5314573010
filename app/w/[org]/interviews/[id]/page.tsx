import type { Metadata } from "next";
import { cache } from "react";
import { MailNote } from "@/components/interviews/mail-note";
import { MyPartLink } from "@/components/interviews/my-part-link";
import { QrCode } from "@/components/interviews/qr-code";
import { ReadinessList } from "@/components/interviews/readiness-list";
import { StandingTag } from "@/components/interviews/standing-tag";
import { PlanStrip } from "@/components/kits/plan-strip";
import { TextLink } from "@/components/shell/text-link";
import { UndoableAct } from "@/components/shell/undoable-act";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listMembers } from "@/db/queries/identity";
import { getInterview } from "@/db/queries/interviews";
import { listUnsentMail } from "@/db/queries/mail";
import { getReadiness } from "@/db/queries/readiness";
import { memberMay } from "@/lib/domain/identity/permissions";
import { cancellable } from "@/lib/domain/interviews/cancel";
import { introductionWords } from "@/lib/domain/interviews/introduction";
import { panelInvitation } from "@/lib/domain/interviews/invitation-text";
import { myPart } from "@/lib/domain/interviews/my-part";
import { meFirst, PART_NAMES } from "@/lib/domain/interviews/panel";
import { plannedMinutes } from "@/lib/domain/kits/kit";
import { counted } from "@/lib/domain/shared/counted";
import { zoneNames } from "@/lib/domain/shared/zone";
import { found } from "@/lib/server/found";
import { roomAddress } from "@/lib/server/links";
import { mailIsOn } from "@/lib/server/mailing";
import { memberScope } from "@/lib/server/viewer";
import { CandidateLink } from "./_components/candidate-link";
import { InvitationText } from "./_components/invitation-text";
import { LengthForm } from "./_components/length-form";
import { MoveForm } from "./_components/move-form";
import { PanelForm } from "./_components/panel-form";
import { People } from "./_components/people";
import { When } from "./_components/when";
import { cancelAction, restoreAction } from "./actions";

type Props = { params: Promise<{ org: string; id: string }> };

const reading = cache(async (org: string, id: string) => {
  const scope = await memberScope(org);
  const interview = await found(id, (known) => getInterview(scope, known));
  return { scope, interview };
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
  const cancelled = interview.cancelledAt !== null;
  const over = cancelled || status === "ended";
  const changeable =
    !cancelled &&
    status === "waiting" &&
    interview.kind === "real" &&
    memberMay(scope.role, "interview.panel");
  const [members, ready, unsent] = await Promise.all([
    changeable ? listMembers(scope) : [],
    interview.kind === "real" ? getReadiness(scope, id) : null,
    status === "waiting" && memberMay(scope.role, "interview.reschedule") ? listUnsentMail(scope, id) : [],
  ]);
  const part = myPart({
    status,
    seat: interview.mySeat,
    submitted: interview.iSubmitted,
    excused: interview.iAmExcused,
  });
  const base = `/w/${org}/interviews/${id}`;
  const invites = memberMay(scope.role, "interview.link");
  const invited = {
    candidateName: interview.candidateName,
    role: kit.role,
    organisation: scope.organisationName,
    minutes: plannedMinutes(kit),
    start: interview.appointment,
  };
  const moves = changeable && memberMay(scope.role, "interview.reschedule");
  const act = { fields: { organisation: org, interviewId: id }, describe: interview.candidateName };
  return (
    <>
      <PageHeader
        back={<TextLink href={`/w/${org}/interviews`}>Interviews</TextLink>}
        title={<span className="wrap-anywhere">{interview.candidateName}</span>}
        lede={
          <span className="flex flex-wrap items-center gap-2">
            <StandingTag interview={interview} />
            {counted(plannedMinutes(kit), "minute")} planned
          </span>
        }
        actions={
          !cancelled && (
            <>
              {cancellable(interview).ok && memberMay(scope.role, "interview.cancel") && (
                <UndoableAct
                  {...act}
                  act={cancelAction}
                  undo={restoreAction}
                  label="Cancel interview"
                  pendingLabel="Cancelling…"
                  done="Interview cancelled"
                />
              )}
              <MyPartLink id={id} part={part} base={`/w/${org}`} primary />
            </>
          )
        }
      >
        <PlanStrip kit={kit} className="mt-5" />
      </PageHeader>
      {cancelled && (
        <div className="mb-6 max-w-page">
          <Notice
            title="This interview was cancelled"
            action={
              memberMay(scope.role, "interview.restore") && (
                <UndoableAct
                  {...act}
                  act={restoreAction}
                  label="Restore"
                  size="small"
                  pendingLabel="Restoring…"
                  done="Interview restored"
                />
              )
            }
          >
            The candidate’s link and the panel’s link lead to a page that says so.
          </Notice>
        </div>
      )}
      <div className="grid max-w-page grid-cols-1 gap-x-16 gap-y-8 tablet:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-6">
          {interview.kind === "real" && status === "waiting" && (
            <When
              appointment={interview.appointment}
              now={interview.now}
              base={base}
              invites={invites}
              cancelled={cancelled}
            >
              {moves && (
                <MoveForm
                  organisation={org}
                  interviewId={id}
                  start={interview.appointment}
                  changes={interview.calendarChanges}
                  zones={zoneNames()}
                />
              )}
              {changeable && memberMay(scope.role, "interview.allow-time") && (
                <LengthForm organisation={org} interviewId={id} minutes={plannedMinutes(kit)} />
              )}
            </When>
          )}
          {interview.kind === "real" &&
            status === "waiting" &&
            memberMay(scope.role, "interview.reschedule") && (
              <MailNote on={mailIsOn() && !cancelled} unsent={unsent} />
            )}
          <section aria-labelledby="kit">
            <h2 id="kit" className="text-reading">
              Kit
            </h2>
            <p className="mt-1 wrap-anywhere">
              <TextLink href={`/w/${org}/kits/${interview.kitId}`}>{interview.kitName}</TextLink>
              <span className="text-muted">, revision {interview.kitRevision}</span>
            </p>
          </section>
          {status === "ended" && interview.mySeat !== null && (
            <p>
              <TextLink href={`/i/${id}/replay`}>How it went</TextLink>
            </p>
          )}
          {ready && <ReadinessList interviewId={id} address={`${base}/readiness`} initial={ready} />}
          {!over && (
            <section aria-labelledby="links" className="flex max-w-xl flex-col gap-4">
              <h2 id="links" className="text-reading">
                Links
              </h2>
              {invites && <CandidateLink organisation={org} interviewId={id} link={link} invited={invited} />}
              <div className="flex flex-col gap-2">
                <CopyField
                  label="Panel link"
                  hint="For the people on the panel. They sign in to open it."
                  value={roomAddress(id)}
                />
                <QrCode of="panel link" link={roomAddress(id)} />
                <InvitationText
                  to="panel"
                  text={panelInvitation({
                    ...invited,
                    room: roomAddress(id),
                    people: interview.panel.flatMap(({ role, name }) =>
                      role === "candidate" ? [] : [{ part: PART_NAMES[role], name }],
                    ),
                  })}
                />
              </div>
            </section>
          )}
        </div>
        <People
          panel={interview.panel}
          introduced={introductionWords(interview.introduced)}
          over={cancelled ? "cancelled" : status === "ended" ? "ended" : null}
          inviteHref={memberMay(scope.role, "organisation.invite") ? `/w/${org}/settings/members` : null}
        >
          {changeable && (
            <PanelForm
              organisation={org}
              interviewId={id}
              members={meFirst(members, scope.personId)}
              me={scope.personId}
              panel={interview.panel.flatMap(({ personId, role }) =>
                personId === null || role === "candidate" ? [] : [{ personId, part: role }],
              )}
            />
          )}
        </People>
      </div>
    </>
  );
}
