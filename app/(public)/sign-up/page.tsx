import { redirect } from "next/navigation";
import { EntryPage } from "@/components/identity/entry-page";
import { SignUpForm } from "@/components/identity/sign-up-form";
import { TextLink } from "@/components/shell/text-link";
import { pastTheDoor } from "@/lib/domain/identity/door";
import { safePath } from "@/lib/domain/identity/input";
import { currentPerson, ownOrganisation } from "@/lib/server/viewer";
import { signUpAction } from "./actions";

export const metadata = { title: "Create an account" };

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [{ next }, person, own] = await Promise.all([searchParams, currentPerson(), ownOrganisation()]);
  const path = typeof next === "string" ? safePath(next, "") : "";
  const home = pastTheDoor(own, path);
  if (home !== null) redirect(home);
  return (
    <EntryPage
      title="Create an account"
      lede={
        person && person.email === null
          ? "Everything you made as a guest stays, and becomes yours."
          : "For you and an organisation of your own. Colleagues join later by invitation."
      }
      other={
        <>
          Already have an account?{" "}
          <TextLink href={path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in"}>Sign in</TextLink>
        </>
      }
    >
      <SignUpForm action={signUpAction} next={path} />
    </EntryPage>
  );
}
