import { unstable_rethrow } from "next/navigation";
import type { FormState } from "@/lib/domain/shared/form-state";
import { formValues, hasSecrets, withoutSecrets } from "@/lib/domain/shared/form-values";
import type { FormAction } from "./form-action";

/** The same action, except that a failure to arrive is a refusal too, with everything that was typed but passwords. */
export function arriving(action: FormAction): FormAction {
  return (previous, form) =>
    action(previous, form).catch((error: unknown): FormState => {
      // Going elsewhere and "not found" travel as errors as well; those did arrive.
      unstable_rethrow(error);
      const values = formValues(form);
      return {
        attempt: previous.attempt + 1,
        message: unreachable(hasSecrets(values)),
        fields: {},
        values: withoutSecrets(values),
      };
    });
}

function unreachable(withPassword: boolean): string {
  const kept = withPassword
    ? "What you wrote is still here except the password"
    : "What you wrote is still here";
  return `The server could not be reached. ${kept}; try again when you are connected.`;
}
