"use server";

import { z } from "zod";
import { invite } from "@/db/commands/identity/invite";
import { revokeInvitation } from "@/db/commands/identity/revoke-invitation";
import { inviteInput, replaceInput, revokeInput } from "@/lib/domain/identity/input";
import { action } from "@/lib/server/action";
import { invitationAddress } from "@/lib/server/links";
import { hashToken, invitationToken } from "@/lib/server/tokens";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const inviteAction = action({
  input: inviteInput.extend({ id: z.uuid() }),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { id, role, invitee }) =>
    invite(scope, { role, invitee, tokenHash: hashToken(invitationToken(id)) }),
  // Shown in this answer only: afterwards nobody can ask for the link again.
  done: (_nothing, { organisation, id, role }) => ({
    renew: `/w/${organisation}/settings/members`,
    show: { link: invitationAddress(id), role },
  }),
});

export const replaceInvitationAction = action({
  input: replaceInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { id, nextId }) =>
    revokeInvitation(scope, { id, next: { tokenHash: hashToken(invitationToken(nextId)) } }),
  done: (_nothing, { organisation, nextId }) => ({
    renew: `/w/${organisation}/settings/members`,
    show: { link: invitationAddress(nextId) },
  }),
});

export const revokeInvitationAction = action({
  input: revokeInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { id }) => revokeInvitation(scope, { id, next: null }),
  done: (_nothing, { organisation }) => ({ renew: `/w/${organisation}/settings/members` }),
});
