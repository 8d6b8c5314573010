import { EVIDENCE_TEXT_MAX } from "@/lib/domain/scoring/evidence";
import { counted } from "@/lib/domain/shared/counted";

const MOST = new Intl.NumberFormat("en").format(EVIDENCE_TEXT_MAX);

/** Under a field whose line has more characters than it may; nothing is cut. Nothing to see while `over` is none. */
export function TooLong({ id, over }: { id: string; over: number }) {
  return (
    <p id={id} role="status" className="text-secondary text-warn-text empty:hidden">
      {over > 0 &&
        `${counted(over, "character")} too many: a line holds ${MOST}. Shorten it or break it in two. It is kept here until then.`}
    </p>
  );
}
