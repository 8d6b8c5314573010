import { PASSWORD_MIN } from "@/lib/domain/identity/password";
import type { FormState } from "@/lib/domain/shared/form-state";
import { typed } from "../forms/form-action";
import { TextField } from "../ui/text-field";

/** Name, email and a new password: what an account is made of. */
export function AccountFields({ state }: { state: FormState }) {
  return (
    <>
      <TextField
        id="name"
        name="name"
        label="Your name"
        hint="As your colleagues know you."
        autoComplete="name"
        defaultValue={typed(state, "name")}
        error={state.fields.name}
      />
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
        hint={`At least ${PASSWORD_MIN} characters. A few words in a row work well.`}
        autoComplete="new-password"
        error={state.fields.password}
      />
    </>
  );
}
