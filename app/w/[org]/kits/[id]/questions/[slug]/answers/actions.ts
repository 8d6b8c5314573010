"use server";

import { beginAnswers } from "@/db/commands/kits/begin-answers";
import { rateAnswers } from "@/db/commands/kits/rate-answers";
import { beginAnswersInput, rateAnswersInput } from "@/lib/domain/scoring/second-rating-input";
import { action } from "@/lib/server/action";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const beginAnswersAction = action({
  input: beginAnswersInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { organisation: _, ...input }) => beginAnswers(scope, input),
  done: (_nothing, { organisation, kitId, question }) => ({
    renew: `/w/${organisation}/kits/${kitId}/questions/${question}/answers`,
  }),
});

export const rateAnswersAction = action({
  input: rateAnswersInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { organisation: _, ...input }) => rateAnswers(scope, input),
  done: (_nothing, { organisation, kitId, question }) => ({
    renew: `/w/${organisation}/kits/${kitId}/questions/${question}/answers`,
  }),
});
