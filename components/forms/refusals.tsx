import type { FormState } from "@/lib/domain/shared/form-state";
import { ErrorSummary } from "../ui/error-summary";

/** Why a form came back: every field's sentence as a link to it, and the one about the whole. Field ids are field names. */
export function Refusals({ state }: { state: FormState }) {
  const errors = Object.entries(state.fields).map(([fieldId, message]) => ({ fieldId, message }));
  return (
    <ErrorSummary
      key={state.attempt}
      errors={state.message === null ? errors : [...errors, { message: state.message }]}
    />
  );
}
