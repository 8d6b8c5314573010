import { redirect } from "next/navigation";
import { EntryPage } from "@/components/identity/entry-page";
import { SignInForm } from "@/components/identity/sign-in-form";
import { TextLink } from "@/components/shell/text-link";
import { pastTheDoor } from "@/lib/domain/identity/door";
import { safePath } from "@/lib/domain/identity/input";
import { ownOrganisation } from "@/lib/server/viewer";
import { signInAction } from "./actions";

export const metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [{ next }, own] = await Promise.all([searchParams, ownOrganisation()]);
  const path = typeof next === "string" ? safePath(next, "") : "";
  const home = pastTheDoor(own, path);
  if (home !== null) redirect(home);
  return (
    <EntryPage
      title="Sign in"
      other={
        <>
          New here?{" "}
          <TextLink href={path ? `/sign-up?next=${encodeURIComponent(path)}` : "/sign-up"}>
            Create an account
          </TextLink>
        </>
      }
    >
      <SignInForm action={signInAction} next={path} />
    </EntryPage>
  );
}
