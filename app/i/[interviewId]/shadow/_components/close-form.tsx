"use client";

import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { closeAction } from "../actions";

/** Closes one's own shadow scores, after which nothing in them changes. */
export function CloseForm({ interviewId, seatId }: { interviewId: string; seatId: string }) {
  const [state, send] = useFormAction(closeAction);
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <Refusals state={state} />
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="seatId" value={seatId} />
      <p className="text-muted">
        Close them to see how the lead scored. After that they stay as they are. Until then, the debrief is
        closed to you.
      </p>
      <SubmitButton variant="primary" pendingLabel="Closing…">
        Close your scores
      </SubmitButton>
    </form>
  );
}
