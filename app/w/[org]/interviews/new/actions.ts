"use server";

import { uuidv7 } from "uuidv7";
import { schedule } from "@/db/commands/interviews/schedule";
import { inviteInput } from "@/lib/domain/identity/input";
import { scheduleInput } from "@/lib/domain/interviews/input";
import { action } from "@/lib/server/action";
import { hashToken, linkToken } from "@/lib/server/tokens";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const scheduleAction = action({
  input: scheduleInput.extend({
    organisation: inviteInput.shape.organisation,
    // A form with no box ticked sends no list at all.
    interviewers: scheduleInput.shape.interviewers.default([]),
  }),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { id, kitId, candidateName, interviewers }) => {
    const linkId = uuidv7();
    const link = { id: linkId, tokenHash: hashToken(linkToken(linkId)) };
    return schedule(scope, { id, kitId, candidateName, interviewers, link });
  },
  done: ({ id }, { organisation }) => ({ go: `/w/${organisation}/interviews/${id}` }),
});
