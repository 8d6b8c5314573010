"use server";

import { voidQuestion } from "@/db/commands/kits/void-question";
import { voidInput } from "@/lib/domain/scoring/void-input";
import { action } from "@/lib/server/action";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const voidQuestionAction = action({
  input: voidInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { organisation: _, ...input }) => voidQuestion(scope, input),
  done: (_nothing, { organisation, kitId, question }) => ({
    renew: `/w/${organisation}/kits/${kitId}/questions/${question}`,
  }),
});
