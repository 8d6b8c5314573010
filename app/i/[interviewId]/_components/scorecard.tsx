"use client";

import { startTransition, useActionState } from "react";
import { ScorecardSheet, type ScorecardSheetProps } from "@/components/scoring/scorecard-sheet";
import { NEW_FORM } from "@/lib/domain/shared/form-state";
import { submitAction } from "../scorecard/actions";

export function Scorecard(props: Omit<ScorecardSheetProps, "submit" | "pending" | "refusal">) {
  const [state, submit, pending] = useActionState(submitAction, NEW_FORM);
  return (
    <ScorecardSheet
      {...props}
      pending={pending}
      refusal={state.message}
      submit={() => {
        const form = new FormData();
        form.set("interviewId", props.interviewId);
        form.set("seatId", props.seatId);
        startTransition(() => submit(form));
      }}
    />
  );
}
