import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { TextLink } from "@/components/shell/text-link";
import { listMemberships } from "@/db/queries/identity";
import { currentPerson, personScope } from "@/lib/server/viewer";

/** The frame. Somebody with an account finds the way back to their organisation in it. */
export default async function PracticeLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  const account = person?.email ? (await listMemberships(personScope(person)))[0] : undefined;
  return (
    <PublicShell
      account={
        account && (
          <TextLink
            href={`/w/${account.slug}`}
            className="inline-flex max-w-40 items-center truncate px-1.5 sm:px-3 pointer-coarse:min-h-11"
          >
            {account.name}
          </TextLink>
        )
      }
    >
      {children}
    </PublicShell>
  );
}
