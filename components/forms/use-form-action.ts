"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { type FormState, NEW_FORM } from "@/lib/domain/shared/form-state";
import type { FormAction } from "./form-action";

const UNREACHABLE =
  "The server could not be reached. What you wrote is still here; try again when you are connected.";

/** A server action whose failure to arrive is a sentence too: a lost connection must not replace the page. */
export function useFormAction(action: FormAction) {
  return useActionState((previous: FormState, form: FormData) => {
    return action(previous, form).catch((error: unknown) => {
      unstable_rethrow(error);
      return { ...previous, attempt: previous.attempt + 1, message: UNREACHABLE };
    });
  }, NEW_FORM);
}
