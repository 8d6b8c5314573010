"use client";

import { startTransition } from "react";
import { useFormAction } from "@/components/forms/use-form-action";
import { ScorecardSheet, type ScorecardSheetProps } from "@/components/scoring/scorecard-sheet";
import { submitAction } from "../scorecard/actions";

export function Scorecard(props: Omit<ScorecardSheetProps, "submit" | "pending" | "refusal">) {
  const [state, submit, pending] = useFormAction(submitAction);
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
