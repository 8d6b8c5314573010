import type { ReactNode } from "react";
import { type ListedSeat, PanelList } from "@/components/interviews/panel-list";
import { TextLink } from "@/components/shell/text-link";
import { owesScorecard } from "@/lib/domain/interviews/my-part";

/** Who is in an interview, and what to do where one interviewer is alone in it, while that can still be done. */
export function People({
  panel,
  introduced,
  over,
  inviteHref,
  children,
}: {
  panel: readonly ListedSeat[];
  /** What the candidate told about their name, in words. */
  introduced: string | null;
  /** Why nobody can join it any more; null while they can. */
  over: "ended" | "cancelled" | null;
  /** Null for who may not invite anybody. */
  inviteHref: string | null;
  /** How to change it, for who may and while it can be changed. */
  children?: ReactNode;
}) {
  const isAlone = panel.filter((seat) => owesScorecard(seat.role)).length === 1;
  return (
    <section aria-labelledby="people">
      <h2 id="people" className="mb-2 text-reading">
        People
      </h2>
      <PanelList panel={panel} introduced={introduced} />
      {isAlone && over === "ended" && (
        <p className="mt-3 text-secondary text-muted">
          It had one interviewer, so the debrief has nothing to compare. Nobody can be added any more.
        </p>
      )}
      {isAlone && over === null && inviteHref !== null && (
        <p className="mt-3 text-secondary text-muted">
          With one interviewer, the debrief has nothing to compare.{" "}
          <TextLink href={inviteHref}>Invite a colleague</TextLink>
          {children ? ", then add them here." : "."}
        </p>
      )}
      {children}
    </section>
  );
}
