import { AcceptForm } from "@/components/identity/accept-form";
import { EntryPage } from "@/components/identity/entry-page";
import { JoinForm } from "@/components/identity/join-form";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { asRole } from "@/lib/domain/identity/invitation-text";
import { currentPerson, openInvitation } from "@/lib/server/viewer";
import { acceptAction, joinAction } from "./actions";

export const metadata = { title: "Invitation", robots: { index: false } };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [person, invitation] = await Promise.all([currentPerson(), openInvitation(token)]);
  if (!invitation) return <ClosedInvitation />;
  const lede = `${invitation.organisation} has invited you to join as ${asRole(invitation.role)}. You will see its kits and interviews, and take part in those you are on the panel of.`;
  if (person?.email) {
    return (
      <EntryPage
        title="You are invited"
        lede={lede}
        other={
          <>
            You are signed in as {person.email}. To join with another account, sign out first and open this
            link again.
          </>
        }
      >
        <AcceptForm action={acceptAction} token={token} name={person.name} />
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title="You are invited"
      lede={`${lede} Create an account to join.`}
      other={
        <>
          Already have an account?{" "}
          <TextLink href={`/sign-in?next=/invite/${token}`}>Sign in and join</TextLink>
        </>
      }
    >
      <JoinForm action={joinAction} token={token} />
    </EntryPage>
  );
}

/** Wrong, expired and used look the same. */
function ClosedInvitation() {
  return (
    <EntryPage
      title="This invitation cannot be used"
      lede="An invitation works once, within seven days. Ask the person who sent it for a new one. If you have already joined, sign in."
    >
      <LinkButton href="/sign-in">Sign in</LinkButton>
    </EntryPage>
  );
}
