"use server";

import { callRevote } from "@/db/commands/debriefs/call-revote";
import { closeRevote } from "@/db/commands/debriefs/close-revote";
import { decide } from "@/db/commands/debriefs/decide";
import { reopen } from "@/db/commands/debriefs/reopen";
import { voteAgain } from "@/db/commands/debriefs/vote-again";
import { correctScorecard } from "@/db/commands/scorecards/correct";
import { excuseScorecard } from "@/db/commands/scorecards/excuse";
import { decisionInput, reopenInput } from "@/lib/domain/debrief/input";
import { revoteInput, voteInput } from "@/lib/domain/debrief/revote-input";
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

export const reopenAction = action({
  input: reopenInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, input) => reopen(scope, input),
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

export const callRevoteAction = action({
  input: revoteInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId }) => callRevote(scope, interviewId),
  done: (_, { organisation, interviewId }) => ({ renew: `/w/${organisation}/debriefs/${interviewId}` }),
});

export const voteAgainAction = action({
  input: voteInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId, recommendation }) => voteAgain(scope, { interviewId, recommendation }),
  done: (_, { organisation, interviewId }) => ({ renew: `/w/${organisation}/debriefs/${interviewId}` }),
});

export const closeRevoteAction = action({
  input: revoteInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId }) => closeRevote(scope, interviewId),
  done: (_, { organisation, interviewId }) => ({ renew: `/w/${organisation}/debriefs/${interviewId}` }),
});
