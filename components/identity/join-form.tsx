"use client";

import type { FormAction } from "../forms/form-action";
import { Refusals } from "../forms/refusals";
import { useFormAction } from "../forms/use-form-action";
import { SubmitButton } from "../ui/submit-button";
import { AccountFields } from "./account-fields";

/** Enters by an invitation with a new account. */
export function JoinForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} key={state.attempt} noValidate className="flex flex-col gap-4">
      <Refusals state={state} />
      <input type="hidden" name="token" value={token} />
      <AccountFields state={state} />
      <SubmitButton size="large" pendingLabel="Joining…" className="mt-2">
        Create account and join
      </SubmitButton>
    </form>
  );
}
