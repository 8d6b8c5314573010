import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { WayBack } from "@/components/shell/way-back";
import { ownOrganisation } from "@/lib/server/viewer";

/** The frame. Somebody with an account finds the way back to their organisation in it. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const own = await ownOrganisation();
  return <PublicShell account={own && <WayBack {...own} />}>{children}</PublicShell>;
}
