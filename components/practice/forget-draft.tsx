"use client";

import { useEffect } from "react";
import { answerDraft, expectedDraft } from "./draft-names";
import { forgetText } from "./kept-text";

/** Shown where the server has the answer: the copy on the device has done its work. */
export function ForgetDraft({ runId }: { runId: string }) {
  useEffect(() => {
    forgetText(answerDraft(runId));
    forgetText(expectedDraft(runId));
  }, [runId]);
  return null;
}
