"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** Submitting once it was confirmed. A last sentence may still be on its way then: it goes first. */
export function useSubmission(
  waiting: number,
  saveAll: () => void,
  submit: () => void,
): { readonly confirmed: boolean; readonly confirm: () => void; readonly cancel: () => void } {
  const [confirmed, setConfirmed] = useState(false);
  const send = useEffectEvent(submit);
  useEffect(() => {
    if (!confirmed || waiting > 0) return;
    send();
    setConfirmed(false);
  }, [confirmed, waiting]);
  return {
    confirmed,
    confirm: () => {
      saveAll();
      setConfirmed(true);
    },
    cancel: () => setConfirmed(false),
  };
}
