"use server";

import { submitScorecard } from "@/db/commands/scorecards/submit";
import { ownScorecardInput } from "@/lib/domain/interviews/input";
import { action } from "@/lib/server/action";
import { organisationOfSeat, panelScope, personOrThrow } from "@/lib/server/viewer";

export const submitAction = action({
  input: ownScorecardInput,
  authorise: async ({ interviewId, seatId }) => {
    await personOrThrow();
    return panelScope(interviewId, seatId);
  },
  call: async (scope, { interviewId }) => {
    await submitScorecard(scope);
    return organisationOfSeat(interviewId);
  },
  done: (organisation, { interviewId }) => ({ go: `/w/${organisation}/debriefs/${interviewId}` }),
});
