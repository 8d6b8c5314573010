"use server";

import { uuidv7 } from "uuidv7";
import { schedule } from "@/db/commands/interviews/schedule";
import { inviteInput } from "@/lib/domain/identity/input";
import { scheduleInput, stretchInput } from "@/lib/domain/interviews/input";
import { startShape, withStart } from "@/lib/domain/interviews/start-input";
import { action } from "@/lib/server/action";
import { storedLink } from "@/lib/server/tokens";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const scheduleAction = action({
  input: scheduleInput
    .extend({ organisation: inviteInput.shape.organisation, stretch: stretchInput, ...startShape })
    .transform(withStart),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { id, kitId, candidateName, start, stretch, panel }) =>
    schedule(scope, { id, kitId, candidateName, start, stretch, panel, link: storedLink(uuidv7()) }),
  done: ({ id }, { organisation }) => ({ go: `/w/${organisation}/interviews/${id}` }),
});
