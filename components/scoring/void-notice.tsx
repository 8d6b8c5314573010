import { questionTarget, type Target } from "@/lib/domain/scoring/score";
import type { VoidEvent } from "@/lib/domain/scoring/voided";
import { LocalTime } from "../interviews/local-time";
import { Notice } from "../ui/notice";

/** Which questions of a kit are void and why; nothing where none is. `follows` says what that means here. */
export function VoidNotice({
  voids,
  nameOf,
  follows,
}: {
  voids: readonly VoidEvent[];
  nameOf: (target: Target) => string;
  follows: string;
}) {
  if (voids.length === 0) return null;
  return (
    <div className="mb-6 max-w-script">
      <Notice title={voids.length === 1 ? "A question is void" : `${voids.length} questions are void`}>
        <ul>
          {voids.map(({ number, question, at, reason }) => (
            <li key={number} className="wrap-anywhere">
              “{nameOf(questionTarget(question))}”, since <LocalTime at={at} />: {reason}
            </li>
          ))}
        </ul>
        <p>{follows}</p>
      </Notice>
    </div>
  );
}
