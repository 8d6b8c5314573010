"use client";

import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { replaceLinkAction } from "../actions";

/** For a link that went to the wrong person. `linkId` is the new one's: the form sent twice makes one. */
export function ReplaceLinkForm({
  organisation,
  interviewId,
  linkId,
}: {
  organisation: string;
  interviewId: string;
  linkId: string;
}) {
  const [state, send] = useFormAction(replaceLinkAction);
  return (
    <form action={send} className="flex flex-col gap-2">
      <Refusals state={state} />
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="linkId" value={linkId} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-secondary text-muted">
        <SubmitButton variant="secondary" size="small" pendingLabel="Replacing the link…">
          Replace the link
        </SubmitButton>
        The old link stops working.
      </p>
    </form>
  );
}
