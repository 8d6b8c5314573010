"use client";

import type { FormAction } from "../forms/form-action";
import { useFormAction } from "../forms/use-form-action";
import { forgetAllRewordings } from "../kits/rewording-store";
import { closeOutboxes } from "../live/outboxes";
import { forgetBegunLines } from "../live/unfiled";
import { SubmitButton } from "../ui/submit-button";
import { leaving } from "./leaving";

/** The act at the bottom of the account menu. A guest without an account would lose their way back. */
export function SignOutForm({ action }: { action: FormAction }) {
  // The next person on this device finds nothing that this one had begun.
  const [state, send] = useFormAction(leaving(action, forgetBegun));
  return (
    <form action={send} className="flex flex-col gap-2 border-t border-line pt-3">
      <SubmitButton variant="secondary" pendingLabel="Signing out…">
        Sign out
      </SubmitButton>
      {state.message && <p role="alert">{state.message}</p>}
    </form>
  );
}

function forgetBegun() {
  forgetBegunLines();
  forgetAllRewordings();
  closeOutboxes();
}
