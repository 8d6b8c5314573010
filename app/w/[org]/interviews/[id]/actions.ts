"use server";

import { inviteInput } from "@/lib/domain/identity/input";
import { scheduleInput } from "@/lib/domain/interviews/input";
import { action } from "@/lib/server/action";
import { replaceLinkAndTell } from "@/lib/server/joining";
import { hashToken, linkToken } from "@/lib/server/tokens";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const replaceLinkAction = action({
  input: inviteInput
    .pick({ organisation: true })
    .extend({ interviewId: scheduleInput.shape.id, linkId: scheduleInput.shape.id }),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId, linkId }) =>
    replaceLinkAndTell(scope, { interviewId, link: { id: linkId, tokenHash: hashToken(linkToken(linkId)) } }),
  done: (_nothing, { organisation, interviewId }) => ({
    renew: `/w/${organisation}/interviews/${interviewId}`,
  }),
});
