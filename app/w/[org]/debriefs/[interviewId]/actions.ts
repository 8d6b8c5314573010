"use server";

import { decide } from "@/db/commands/debriefs/decide";
import { correctScorecard } from "@/db/commands/scorecards/correct";
import { excuseScorecard } from "@/db/commands/scorecards/excuse";
import { decisionInput } from "@/lib/domain/debrief/input";
import { correctionInput } from "@/lib/domain/scoring/correction-input";
import { excuseInput } from "@/lib/domain/scoring/input";
import { action } from "@/lib/server/action";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const decideAction = action({
  input: decisionInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, input) => decide(scope, input),
  done: (_, { organisation, interviewId }) => ({ renew: `/w/${organisation}/debriefs/${interviewId}` }),
});

export const excuseAction = action({
  input: excuseInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, input) => excuseScorecard(scope, input),
  done: (_, { organisation, interviewId }) => ({ renew: `/w/${organisation}/debriefs/${interviewId}` }),
});

export const correctAction = action({
  input: correctionInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, input) => correctScorecard(scope, input),
  done: (_, { organisation, interviewId }) => ({ renew: `/w/${organisation}/debriefs/${interviewId}` }),
});
