import { sinceWords } from "@/lib/domain/scoring/overdue";
import type { Instant } from "@/lib/domain/shared/time";
import type { FormAction } from "../forms/form-action";
import { UndoableAct } from "../shell/undoable-act";

/** What became of asking by mail, as far as the one who asked may know. */
export type Asked = { readonly at: Instant; readonly unreached: readonly string[] };

/** Sends the reminder to everybody who owes a scorecard of one interview, and says when that was last done. */
export function RemindByMail({
  act,
  organisation,
  interviewId,
  candidateName,
  asked,
  now,
}: {
  act: FormAction;
  organisation: string;
  interviewId: string;
  candidateName: string;
  asked: Asked | null;
  now: Instant;
}) {
  return (
    <div className="flex flex-col items-start gap-2">
      <UndoableAct
        act={act}
        fields={{ organisation, interviewId }}
        label="Send by mail"
        pendingLabel="Sending…"
        done="Reminder on its way"
        describe={`reminder about ${candidateName}`}
      />
      {asked && (
        <p className="text-secondary text-muted">
          You asked for these by mail {sinceWords(asked.at, now)} ago. Each person is asked once a day at
          most.
        </p>
      )}
      {asked && asked.unreached.length > 0 && (
        <p className="text-secondary wrap-anywhere text-danger-text">
          No mail reached {new Intl.ListFormat("en").format(asked.unreached)}. Copy the reminder into a
          message of your own.
        </p>
      )}
    </div>
  );
}
