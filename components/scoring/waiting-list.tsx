import { distinctNames } from "@/lib/domain/debrief/distinct-names";
import { isLate, sinceWords } from "@/lib/domain/scoring/overdue";
import type { Instant } from "@/lib/domain/shared/time";
import { TextLink } from "../shell/text-link";
import { Tag } from "../ui/tag";

type Waiting = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly endedAt: Instant;
  readonly missing: readonly string[];
};

/** Debriefs that wait for somebody else's scorecard, and for whose. Nothing is shown when none waits. */
export function WaitingList({
  waiting,
  now,
  base,
}: {
  waiting: readonly Waiting[];
  now: Instant;
  /** The organisation's address. */
  base: string;
}) {
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-for" className="pb-8">
      <h2 id="waiting-for" className="mb-2 text-reading">
        Waiting for scorecards
      </h2>
      <ul className="border-t border-line">
        {waiting.map(({ interviewId, candidateName, endedAt, missing }) => (
          <li
            key={interviewId}
            className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap items-center gap-x-2">
                <span className="min-w-0 font-semibold wrap-anywhere">{candidateName}</span>
                {isLate(endedAt, now) && <Tag tone="warn">Overdue</Tag>}
              </p>
              <p className="text-secondary wrap-anywhere text-muted">
                {new Intl.ListFormat("en").format(distinctNames(missing))} · ended {sinceWords(endedAt, now)}{" "}
                ago
              </p>
            </div>
            <TextLink href={`${base}/debriefs/${interviewId}`}>
              Open the debrief<span className="sr-only"> of {candidateName}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
