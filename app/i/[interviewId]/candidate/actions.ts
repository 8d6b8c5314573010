"use server";

import { introductionInput } from "@/lib/domain/interviews/input";
import { action } from "@/lib/server/action";
import { introduceAndTell } from "@/lib/server/panel";
import { candidateScope } from "@/lib/server/viewer";

export const introduceAction = action({
  input: introductionInput,
  authorise: ({ interviewId }) => candidateScope(interviewId),
  call: (scope, { called, saidAs }) => introduceAndTell(scope, { called, saidAs }),
  done: (_nothing, { interviewId }) => ({ renew: `/i/${interviewId}/candidate` }),
});
