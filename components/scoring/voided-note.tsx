import type { SaidVoid } from "@/lib/domain/scoring/voided";
import { LocalTime } from "../interviews/local-time";
import { Notice } from "../ui/notice";

/** For whoever asks and scores it: that one question counts for nobody, since when, why, and what may be done with it. */
export function VoidedNote({ voided, follows, live }: { voided: SaidVoid; follows: string; live?: boolean }) {
  return (
    <Notice
      live={live}
      title={
        <>
          This question was voided on <LocalTime at={voided.at} />: it counts for nobody
        </>
      }
    >
      <p className="wrap-anywhere">Why: {voided.reason}</p>
      <p>{follows}</p>
    </Notice>
  );
}
