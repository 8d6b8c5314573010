"use server";

import { remindOfScorecards } from "@/db/commands/scorecards/remind";
import { acceptInput, inviteInput } from "@/lib/domain/identity/input";
import { scheduleInput } from "@/lib/domain/interviews/input";
import { action } from "@/lib/server/action";
import { signOut } from "@/lib/server/auth";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const signOutAction = action({
  input: acceptInput.omit({ token: true }),
  authorise: async () => null,
  call: () => signOut(),
  done: () => ({ go: "/" }),
});

export const remindAction = action({
  input: inviteInput.pick({ organisation: true }).extend({ interviewId: scheduleInput.shape.id }),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId }) => remindOfScorecards(scope, interviewId),
  done: (_nothing, { organisation }) => ({ renew: `/w/${organisation}` }),
});
