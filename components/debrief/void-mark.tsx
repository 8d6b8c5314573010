import type { VoidEvent } from "@/lib/domain/scoring/voided";
import { LocalTime } from "../interviews/local-time";

/** Since when a question counts for nobody, and why. Inline, so that it can stand inside a button. */
export function VoidMark({ voided }: { voided: Pick<VoidEvent, "at" | "reason"> }) {
  return (
    <span className="block text-secondary font-normal wrap-anywhere text-muted">
      Void since <LocalTime at={voided.at} />: {voided.reason}
    </span>
  );
}
