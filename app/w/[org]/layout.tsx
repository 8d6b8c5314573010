import type { ReactNode } from "react";
import { GuestNotice } from "@/components/identity/guest-notice";
import { SignOutForm } from "@/components/identity/sign-out-form";
import { Leftovers } from "@/components/live/leftovers";
import { AccountMenu } from "@/components/shell/account-menu";
import { WorkspaceShell } from "@/components/shell/workspace-shell";
import { listMemberships } from "@/db/queries/identity";
import { deviceKey } from "@/lib/server/tokens";
import { currentPerson, personScope } from "@/lib/server/viewer";
import { signOutAction } from "./actions";

/** The frame. It guards nothing: each page asks for itself. */
export default async function WorkspaceLayout({
  params,
  children,
}: {
  params: Promise<{ org: string }>;
  children: ReactNode;
}) {
  const [{ org }, person] = await Promise.all([params, currentPerson()]);
  const memberships = person ? await listMemberships(personScope(person)) : [];
  const here = memberships.find((one) => one.slug === org);
  if (!person || !here) return children;
  const base = `/w/${org}`;
  return (
    <WorkspaceShell
      base={base}
      organisation={here.name}
      others={memberships
        .filter((one) => one !== here)
        .map((one) => ({ href: `/w/${one.slug}`, label: one.name }))}
      account={
        <AccountMenu name={person.name} email={person.email}>
          <SignOutForm action={signOutAction} />
        </AccountMenu>
      }
    >
      {here.guest && <GuestNotice />}
      <Leftovers deviceKey={deviceKey(person.id)} />
      {children}
    </WorkspaceShell>
  );
}
