"use server";

import { closeShadow } from "@/db/commands/interviews/close-shadow";
import { ownScorecardInput } from "@/lib/domain/interviews/input";
import { action } from "@/lib/server/action";
import { panelScope, personOrThrow } from "@/lib/server/viewer";

export const closeAction = action({
  input: ownScorecardInput,
  authorise: async ({ interviewId, seatId }) => {
    await personOrThrow();
    return panelScope(interviewId, seatId);
  },
  call: (scope) => closeShadow(scope),
  done: (_nothing, { interviewId }) => ({ renew: `/i/${interviewId}/shadow` }),
});
