import { notFound, redirect } from "next/navigation";
import { listMemberships } from "@/db/queries/identity";
import { personScope, requirePerson } from "@/lib/server/viewer";

export const metadata = { title: "Your organisation" };

/** Sends whoever asks without naming an organisation to their first one. */
export default async function WorkspacesPage() {
  const person = await requirePerson();
  const [first] = await listMemberships(personScope(person));
  if (!first) notFound();
  redirect(`/w/${first.slug}`);
}
