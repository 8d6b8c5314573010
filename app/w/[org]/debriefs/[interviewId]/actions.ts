"use server";

import { decide } from "@/db/commands/debriefs/decide";
import { decisionInput } from "@/lib/domain/debrief/input";
import { action } from "@/lib/server/action";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const decideAction = action({
  input: decisionInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, input) => decide(scope, input),
  done: (_, { organisation, interviewId }) => ({ renew: `/w/${organisation}/debriefs/${interviewId}` }),
});
