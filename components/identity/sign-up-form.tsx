"use client";

import { type FormAction, typed } from "../forms/form-action";
import { Refusals } from "../forms/refusals";
import { useFormAction } from "../forms/use-form-action";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { AccountFields } from "./account-fields";

/** An account and its organisation. */
export function SignUpForm({ action, next }: { action: FormAction; next: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} key={state.attempt} noValidate className="flex flex-col gap-4">
      <Refusals state={state} />
      <input type="hidden" name="next" value={next} />
      <AccountFields state={state} />
      <TextField
        id="organisation"
        name="organisation"
        label="Organisation"
        hint="Your company or team. It becomes part of the address."
        autoComplete="organization"
        defaultValue={typed(state, "organisation")}
        error={state.fields.organisation}
      />
      <SubmitButton size="large" pendingLabel="Creating the account…" className="mt-2">
        Create account
      </SubmitButton>
    </form>
  );
}
