"use server";

import { setBar } from "@/db/commands/kits/set-bar";
import { barInput } from "@/lib/domain/scoring/bar-input";
import { action } from "@/lib/server/action";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const setBarAction = action({
  input: barInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { kitId, after, bar, reason }) => setBar(scope, { kitId, after, bar, reason }),
  done: (_nothing, { organisation, kitId }) => ({ renew: `/w/${organisation}/kits/${kitId}/bar` }),
});
