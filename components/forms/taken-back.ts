import { unstable_rethrow } from "next/navigation";
import { type FormState, NEW_FORM } from "@/lib/domain/shared/form-state";
import type { FormAction } from "./form-action";

/** Takes an act back outside its form. That the server was not reached is an answer too: nothing was undone. */
export function takenBack(undo: FormAction, form: FormData): Promise<FormState> {
  return undo(NEW_FORM, form).catch((error: unknown): FormState => {
    // Going elsewhere and "not found" travel as errors as well; those did arrive.
    unstable_rethrow(error);
    return {
      ...NEW_FORM,
      message: "Not undone: the server could not be reached. Reload the page when you are connected.",
    };
  });
}
