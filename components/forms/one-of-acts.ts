import type { FormAction } from "./form-action";

/**
 * Several acts with one answer among them: what one refused or showed is gone when another answers. The form's
 * `act` says which is meant.
 */
export function oneOfActs<Name extends string>(acts: Readonly<Record<Name, FormAction>>): FormAction {
  const known = new Map<unknown, FormAction>(Object.entries<FormAction>(acts));
  return (previous, form) => {
    const act = known.get(form.get("act"));
    return act ? act(previous, form) : Promise.reject(new Error("No such act."));
  };
}
