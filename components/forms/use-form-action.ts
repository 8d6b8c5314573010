"use client";

import { useActionState } from "react";
import { NEW_FORM } from "@/lib/domain/shared/form-state";
import { arriving } from "./arriving";
import type { FormAction } from "./form-action";

/** How every form sends a server action: a lost connection must not replace the page, and with it what was typed. */
export function useFormAction(action: FormAction) {
  return useActionState(arriving(action), NEW_FORM);
}
