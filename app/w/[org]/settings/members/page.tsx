import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { MemberTable } from "@/components/identity/member-table";
import { PageHeader } from "@/components/ui/page-header";
import { listInvitations, listMembers } from "@/db/queries/identity";
import { memberMay } from "@/lib/domain/identity/permissions";
import { memberScope } from "@/lib/server/viewer";
import { InviteForm } from "./_components/invite-form";
import { OpenInvitations } from "./_components/open-invitations";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisationName } = await memberScope((await params).org);
  return { title: `Members · ${organisationName}` };
}

export default async function MembersPage({ params }: Props) {
  const { org } = await params;
  const scope = await memberScope(org);
  const [members, invitations] = await Promise.all([listMembers(scope), listInvitations(scope)]);
  return (
    <>
      <PageHeader title="Members" lede="Who belongs to this organisation, and what they may do." />
      <div className="flex max-w-3xl flex-col gap-10">
        <MemberTable members={members} me={scope.personId} />
        {invitations.length > 0 && (
          <section aria-labelledby="open">
            <h2 id="open" className="mb-2 text-reading">
              Open invitations
            </h2>
            <OpenInvitations
              organisation={org}
              invitations={invitations.map((one) => ({ ...one, nextId: uuidv7() }))}
            />
          </section>
        )}
        <section aria-labelledby="invite">
          <h2 id="invite" tabIndex={-1} className="mb-2 text-reading">
            Invite a colleague
          </h2>
          {memberMay(scope.role, "organisation.invite") ? (
            <InviteForm organisation={org} organisationName={scope.organisationName} id={uuidv7()} />
          ) : (
            <p className="text-muted">Only owners and managers can invite people. Ask one of them.</p>
          )}
        </section>
      </div>
    </>
  );
}
