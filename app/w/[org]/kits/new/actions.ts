"use server";

import { saveKit } from "@/db/commands/kits/save";
import { readAsk } from "@/lib/domain/assembly/address";
import { kitRevisionOf } from "@/lib/domain/assembly/revision";
import { saveKitInput } from "@/lib/domain/kits/input";
import { action } from "@/lib/server/action";
import { acceptedKit, usedBank } from "@/lib/server/draft-kit";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const saveKitAction = action({
  input: saveKitInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: async (scope, { id, name, address }) => {
    const { ask } = readAsk(new URLSearchParams(address));
    const { items } = await acceptedKit(await usedBank(scope), ask);
    const content = kitRevisionOf(name, ask.request, items);
    return saveKit(scope, { id, content, request: ask.request, seed: ask.seed });
  },
  done: ({ id }, { organisation }) => ({ go: `/w/${organisation}/kits/${id}` }),
});
