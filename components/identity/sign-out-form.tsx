"use client";

import type { FormAction } from "../forms/form-action";
import { useFormAction } from "../forms/use-form-action";
import { SubmitButton } from "../ui/submit-button";

/** The act at the bottom of the account menu. A guest without an account would lose their way back. */
export function SignOutForm({ action }: { action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="flex flex-col gap-2 border-t border-line pt-3">
      <SubmitButton variant="secondary" pendingLabel="Signing out…">
        Sign out
      </SubmitButton>
      {state.message && <p role="alert">{state.message}</p>}
    </form>
  );
}
