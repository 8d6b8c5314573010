import { distinctNames } from "@/lib/domain/debrief/distinct-names";
import { isLate, sinceWords } from "@/lib/domain/scoring/overdue";
import { reminderText } from "@/lib/domain/scoring/reminder";
import type { Instant } from "@/lib/domain/shared/time";
import type { FormAction } from "../forms/form-action";
import { TextLink } from "../shell/text-link";
import { CopyField } from "../ui/copy-field";
import { Tag } from "../ui/tag";
import { type Asked, RemindByMail } from "./remind-by-mail";

type Waiting = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly endedAt: Instant;
  readonly missing: readonly string[];
  /** Where whoever owes one finds their scorecard. */
  readonly scorecardAddress: string;
  /** When the reader last asked for these by mail; null before the first time. */
  readonly asked: Asked | null;
};

/** Debriefs that wait for somebody else's scorecard, and for whose. Nothing is shown when none waits. */
export function WaitingList({
  waiting,
  now,
  base,
  remind,
}: {
  waiting: readonly Waiting[];
  now: Instant;
  /** The organisation's address. */
  base: string;
  /** Sends the reminder by mail; null where this installation sends none. */
  remind: { readonly act: FormAction; readonly organisation: string } | null;
}) {
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-for" className="pb-8">
      <h2 id="waiting-for" className="mb-2 text-reading">
        Waiting for scorecards
      </h2>
      <ul className="border-t border-line">
        {waiting.map(({ interviewId, candidateName, endedAt, missing, scorecardAddress, asked }) => (
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
            {isLate(endedAt, now) && (
              <details className="max-w-script basis-full">
                <summary className="cursor-pointer text-secondary font-medium pointer-coarse:py-2.5">
                  Reminder to send<span className="sr-only"> about {candidateName}</span>
                </summary>
                <div className="mt-2 flex flex-col gap-4">
                  {remind && (
                    <RemindByMail
                      {...remind}
                      interviewId={interviewId}
                      candidateName={candidateName}
                      asked={asked}
                      now={now}
                    />
                  )}
                  <CopyField
                    label="Reminder"
                    hint={`The same for everybody named here. ${remind ? "You can also copy it" : "Nothing is sent from here: copy it"} into a message of your own.`}
                    value={reminderText({ candidateName, address: scorecardAddress, endedAt, now })}
                    rows={7}
                  />
                </div>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
