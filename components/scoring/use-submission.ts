"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type BeforeSubmission, submissionStep } from "./submission-step";

/** Submitting once it was confirmed. A last sentence may still be on its way then: it goes first. */
export function useSubmission(
  { whole, waiting, refused }: Omit<BeforeSubmission, "refusedBefore">,
  saveAll: () => void,
  submit: () => void,
): { readonly confirmed: boolean; readonly confirm: () => void; readonly cancel: () => void } {
  const [refusedBefore, setRefusedBefore] = useState<number | null>(null);
  const send = useEffectEvent(submit);
  useEffect(() => {
    if (refusedBefore === null) return;
    const step = submissionStep({ whole, waiting, refused, refusedBefore });
    if (step === "wait") return;
    if (step === "send") send();
    setRefusedBefore(null);
  }, [whole, waiting, refused, refusedBefore]);
  return {
    confirmed: refusedBefore !== null,
    confirm: () => {
      saveAll();
      setRefusedBefore(refused);
    },
    cancel: () => setRefusedBefore(null),
  };
}
