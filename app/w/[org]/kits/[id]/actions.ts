"use server";

import { archiveKit } from "@/db/commands/kits/archive";
import { renameKit } from "@/db/commands/kits/rename";
import { restoreKit } from "@/db/commands/kits/restore";
import { oneKitInput, renameKitInput } from "@/lib/domain/kits/input";
import { action } from "@/lib/server/action";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const renameKitAction = action({
  input: renameKitInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { kitId, name }) => renameKit(scope, { kitId, name }),
  done: (_nothing, { organisation, kitId }) => ({ renew: `/w/${organisation}/kits/${kitId}` }),
});

export const archiveKitAction = action({
  input: oneKitInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { kitId }) => archiveKit(scope, kitId),
  done: (_nothing, { organisation, kitId }) => ({ renew: `/w/${organisation}/kits/${kitId}` }),
});

export const restoreKitAction = action({
  input: oneKitInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { kitId }) => restoreKit(scope, kitId),
  done: (_nothing, { organisation, kitId }) => ({ renew: `/w/${organisation}/kits/${kitId}` }),
});
