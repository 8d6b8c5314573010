import { LinkButton } from "@/components/shell/link-button";
import { PublicShell } from "@/components/shell/public-shell";
import { WayBack } from "@/components/shell/way-back";
import { ownOrganisation } from "@/lib/server/viewer";

export const metadata = { title: "Page not found" };

export default async function NotFound() {
  const own = await ownOrganisation();
  return (
    <PublicShell account={own && <WayBack {...own} />}>
      <div className="flex max-w-script flex-col items-start gap-4 py-16">
        <h1 className="text-h1">There is nothing here</h1>
        <p className="text-reading text-muted">
          The address may be mistyped, the link may have expired, or the page belongs to an organisation you
          are not a member of.
        </p>
        {own ? (
          <LinkButton href={`/w/${own.slug}`}>Go to {own.name}</LinkButton>
        ) : (
          <LinkButton href="/">Go to the home page</LinkButton>
        )}
      </div>
    </PublicShell>
  );
}
