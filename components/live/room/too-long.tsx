import { EVIDENCE_TEXT_MAX } from "@/lib/domain/scoring/evidence";
import { counted } from "@/lib/domain/shared/counted";

/** A reason is one text: only a line can go on in a second one. */
const HOW = { line: "Shorten it or break it in two.", reason: "Shorten it." } as const;

const MOST = new Intl.NumberFormat("en").format(EVIDENCE_TEXT_MAX);

/** Under a field with more characters than it may have; nothing is cut. Nothing to see while `over` is none. */
export function TooLong({ id, over, what = "line" }: { id: string; over: number; what?: "line" | "reason" }) {
  return (
    <p id={id} role="status" className="text-secondary text-warn-text empty:hidden">
      {over > 0 &&
        `${counted(over, "character")} too many: a ${what} holds ${MOST}. ${HOW[what]} It is kept here until then.`}
    </p>
  );
}
