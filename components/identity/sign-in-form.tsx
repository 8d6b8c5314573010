"use client";

import { type FormAction, typed } from "../forms/form-action";
import { Refusals } from "../forms/refusals";
import { useFormAction } from "../forms/use-form-action";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} key={state.attempt} noValidate className="flex flex-col gap-4">
      <Refusals state={state} />
      <input type="hidden" name="next" value={next} />
      <TextField
        id="email"
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        spellCheck={false}
        defaultValue={typed(state, "email")}
        error={state.fields.email}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        error={state.fields.password}
      />
      <SubmitButton size="large" pendingLabel="Signing in…" className="mt-2">
        Sign in
      </SubmitButton>
    </form>
  );
}
