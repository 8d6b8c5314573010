"use server";

import { correctScorecard } from "@/db/commands/scorecards/correct";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { ownScorecardInput } from "@/lib/domain/interviews/input";
import { correctionInput } from "@/lib/domain/scoring/correction-input";
import { action } from "@/lib/server/action";
import { memberScopeOrThrow, organisationOfSeat, panelScope, personOrThrow } from "@/lib/server/viewer";

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

export const correctOwnAction = action({
  input: correctionInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, input) => correctScorecard(scope, input),
  done: (_, { interviewId }) => ({ renew: `/i/${interviewId}/scorecard` }),
});
