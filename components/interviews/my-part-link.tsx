import type { MyPart } from "@/lib/domain/interviews/my-part";
import { LinkButton } from "../shell/link-button";

/** The one thing an interview asks of its reader now. `base` is the organisation's address. */
export function MyPartLink({
  id,
  part,
  base,
  primary,
}: {
  id: string;
  part: MyPart;
  base: string;
  primary?: boolean;
}) {
  const variant = primary ? "primary" : "secondary";
  if (part === "enter") {
    return (
      <LinkButton href={`/i/${id}`} variant={variant} prefetch={false}>
        Open room
      </LinkButton>
    );
  }
  if (part === "finish-scorecard") {
    return (
      <LinkButton href={`/i/${id}/scorecard`} variant={variant} prefetch={false}>
        Finish your scorecard
      </LinkButton>
    );
  }
  if (part === "close-scores") {
    return (
      <LinkButton href={`/i/${id}/shadow`} variant={variant} prefetch={false}>
        Close your scores
      </LinkButton>
    );
  }
  if (part === "read-debrief") return <LinkButton href={`${base}/debriefs/${id}`}>Debrief</LinkButton>;
  return null;
}
