"use client";

import type { FormAction } from "../forms/form-action";
import { Refusals } from "../forms/refusals";
import { useFormAction } from "../forms/use-form-action";
import { SubmitButton } from "../ui/submit-button";

/** Enters by an invitation as who one is already. */
export function AcceptForm({ action, token, name }: { action: FormAction; token: string; name: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="flex flex-col items-start gap-4">
      <Refusals state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="large" pendingLabel="Joining…">
        Join as {name}
      </SubmitButton>
    </form>
  );
}
