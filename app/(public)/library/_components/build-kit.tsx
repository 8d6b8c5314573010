import type { ReactNode } from "react";
import { LinkButton } from "@/components/shell/link-button";
import { Button } from "@/components/ui/button";

/** Leads to the generator with a request. Who has no organisation posts: their workspace has to be made first. */
export function BuildKit({
  own,
  address,
  children,
}: {
  own: { readonly slug: string } | undefined;
  /** The generator's. */
  address: string;
  children: ReactNode;
}) {
  if (own) return <LinkButton href={`/w/${own.slug}/kits/new?${address}`}>{children}</LinkButton>;
  return (
    <form action="/library/kit" method="post">
      <input type="hidden" name="ask" value={address} />
      <Button type="submit">{children}</Button>
    </form>
  );
}
