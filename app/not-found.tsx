import { LinkButton } from "@/components/shell/link-button";
import { PublicShell } from "@/components/shell/public-shell";

export const metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <PublicShell>
      <div className="flex max-w-script flex-col items-start gap-4 py-16">
        <h1 className="text-h1">There is nothing here</h1>
        <p className="text-reading text-muted">
          The address may be mistyped, the link may have expired, or the page belongs to an organisation you
          are not a member of.
        </p>
        <LinkButton href="/">Go to the home page</LinkButton>
      </div>
    </PublicShell>
  );
}
