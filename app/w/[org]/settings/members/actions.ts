"use server";

import { z } from "zod";
import { invite } from "@/db/commands/identity/invite";
import { inviteInput } from "@/lib/domain/identity/input";
import { action } from "@/lib/server/action";
import { invitationAddress } from "@/lib/server/links";
import { hashToken, invitationToken } from "@/lib/server/tokens";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const inviteAction = action({
  input: inviteInput.extend({ id: z.uuid() }),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { id, role }) => invite(scope, { role, tokenHash: hashToken(invitationToken(id)) }),
  // Shown in this answer only: afterwards nobody can ask for the link again.
  done: (_nothing, { organisation, id, role }) => ({
    renew: `/w/${organisation}/settings/members`,
    show: { link: invitationAddress(id), role },
  }),
});
