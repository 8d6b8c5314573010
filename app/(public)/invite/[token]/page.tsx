import { AcceptForm } from "@/components/identity/accept-form";
import { EntryPage } from "@/components/identity/entry-page";
import { JoinForm } from "@/components/identity/join-form";
import { LinkButton } from "@/components/shell/link-button";
import { TextLink } from "@/components/shell/text-link";
import { currentPerson, isOpenInvitation } from "@/lib/server/viewer";
import { acceptAction, joinAction } from "./actions";

export const metadata = { title: "Invitation", robots: { index: false } };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [person, open] = await Promise.all([currentPerson(), isOpenInvitation(token)]);
  if (!open) return <ClosedInvitation />;
  if (person?.email) {
    return (
      <EntryPage
        title="You are invited"
        lede="Somebody asked you to interview with them. You join with the account you are signed in to."
        other={`Signed in as ${person.email}.`}
      >
        <AcceptForm action={acceptAction} token={token} name={person.name} />
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title="You are invited"
      lede="Somebody asked you to interview with them. Create an account to join."
      other={
        <>
          You have an account? <TextLink href={`/sign-in?next=/invite/${token}`}>Sign in and join</TextLink>
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
      title="This invitation is not open"
      lede="An invitation works once and for seven days. Ask the person who sent it for a new one; if you have joined already, sign in."
    >
      <LinkButton href="/sign-in">Sign in</LinkButton>
    </EntryPage>
  );
}
