"use server";

import { invite } from "@/db/commands/identity/invite";
import { inviteInput, signUpInput } from "@/lib/domain/identity/input";
import { action } from "@/lib/server/action";
import { invitationAddress } from "@/lib/server/links";
import { hashToken, invitationToken } from "@/lib/server/tokens";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const inviteAction = action({
  input: inviteInput.extend({ id: signUpInput.shape.id }),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { id, role }) => invite(scope, { role, tokenHash: hashToken(invitationToken(id)) }),
  // Shown in this answer only: afterwards nobody can ask for the link again.
  done: (_nothing, { organisation, id, role }) => ({
    renew: `/w/${organisation}/settings/members`,
    show: { link: invitationAddress(id), role },
  }),
});
