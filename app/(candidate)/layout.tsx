import type { ReactNode } from "react";
import { BareShell } from "@/components/shell/bare-shell";

/** What a candidate sees before the room: nothing of the product that could distract from it. */
export default function CandidateLayout({ children }: { children: ReactNode }) {
  return <BareShell>{children}</BareShell>;
}
