"use server";

import { submitScorecard } from "@/db/commands/scorecards/submit";
import { interviewInput } from "@/lib/domain/interviews/input";
import { action } from "@/lib/server/action";
import { organisationOfSeat, panelScope } from "@/lib/server/viewer";

export const submitAction = action({
  input: interviewInput,
  authorise: ({ interviewId }) => panelScope(interviewId),
  call: async (scope, { interviewId }) => {
    await submitScorecard(scope);
    return organisationOfSeat(interviewId);
  },
  done: (organisation, { interviewId }) => ({ go: `/w/${organisation}/debriefs/${interviewId}` }),
});
