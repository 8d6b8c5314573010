import type { FormState } from "@/lib/domain/shared/form-state";

/** A server action as `useActionState` takes it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What was typed into a field before the form came back, or `otherwise`. */
export function typed(state: FormState, field: string, otherwise = ""): string {
  const value = state.values[field];
  return typeof value === "string" ? value : otherwise;
}

/** What was ticked in a list of boxes before the form came back. */
export function ticked(state: FormState, field: string): readonly string[] {
  const value = state.values[field];
  return typeof value === "string" ? [value] : (value ?? []);
}
