"use client";

import { type FormEvent, useRef, useState } from "react";
import { forgetOverride, OverridePart } from "@/components/debrief/override-part";
import { useBegunDecision } from "@/components/debrief/use-begun-decision";
import { useFormAction } from "@/components/forms/use-form-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { OUTCOME_NAMES, OUTCOMES, type Outcome, wholeDecision } from "@/lib/domain/debrief/decision";
import { decideAction } from "../actions";

/** Outcome and reason; the decider is whoever records it. Asked about once, because it stays as it is. */
export function DecisionForm({
  organisation,
  interviewId,
  candidateName,
  reader,
  after,
  against,
  verdict,
}: {
  organisation: string;
  interviewId: string;
  /** Who writes, and for which interview: what is begun is kept under this name. */
  reader: string;
  candidateName: string;
  /** Decisions made and opened again before this one. */
  after: number;
  /** Outcomes that go against the bar, and what it says. */
  against: readonly Outcome[];
  verdict: string | null;
}) {
  const [state, submit] = useFormAction(async (previous, sent) => {
    const next = await decideAction(previous, sent);
    if (next.message === null && Object.keys(next.fields).length === 0) forgetOverride(reader);
    return next;
  });
  const begun = useBegunDecision(reader);
  const form = useRef<HTMLFormElement>(null);
  const confirmed = useRef(false);
  const [asked, setAsked] = useState<ReturnType<typeof wholeDecision>>(null);
  const [asking, setAsking] = useState(false);
  const askFirst = (event: FormEvent<HTMLFormElement>) => {
    const sure = confirmed.current;
    confirmed.current = false;
    const fields = new FormData(event.currentTarget);
    const written = wholeDecision({ outcome: `${fields.get("outcome")}`, reason: `${fields.get("reason")}` });
    if (sure || !written) return;
    event.preventDefault();
    setAsked(written);
    setAsking(true);
  };
  return (
    <form
      key={state.attempt}
      ref={form}
      action={submit}
      onSubmit={askFirst}
      className="mt-3 flex max-w-script flex-col gap-5"
    >
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="after" value={after} />
      {state.message && (
        <Notice tone="danger" live>
          {state.message}
        </Notice>
      )}
      <RadioGroup
        legend="Outcome"
        name="outcome"
        value={begun.outcome}
        onChange={begun.choose}
        error={state.fields.outcome}
        options={OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }))}
      />
      <TextArea
        label="Reason"
        name="reason"
        hint="Name the evidence. The candidate may one day read a summary of this."
        rows={4}
        value={begun.text ?? ""}
        onChange={(event) => begun.write(event.target.value)}
        error={state.fields.reason}
      />
      <OverridePart
        reader={reader}
        outcome={begun.outcome}
        against={against}
        verdict={verdict}
        error={state.fields.overrideReason}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton pendingLabel="Recording…">Record decision</SubmitButton>
        <p role="status" className="text-secondary text-muted">
          {begun.place === "device" && "Kept on this device, not recorded yet"}
          {begun.place === "page" && "Only in this page, not recorded yet"}
        </p>
      </div>
      <ConfirmDialog
        title="Record this decision?"
        act="Record decision"
        open={asking}
        onOpenChange={setAsking}
        onConfirm={() => {
          confirmed.current = true;
          form.current?.requestSubmit();
        }}
      >
        {asked && (
          <>
            <p>
              For {candidateName}: <strong className="text-ink">{OUTCOME_NAMES[asked.outcome]}</strong>
            </p>
            <p className="mt-2 max-h-40 overflow-y-auto border-l-2 border-line pl-3 whitespace-pre-wrap text-ink">
              {asked.reason}
            </p>
          </>
        )}
        <p className="mt-2">It is recorded with your name and the time, and stays as it is.</p>
      </ConfirmDialog>
    </form>
  );
}
