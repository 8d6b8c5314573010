"use server";

import { acceptInput, joinInput } from "@/lib/domain/identity/input";
import { joinAsMyself, joinWithPassword } from "@/lib/server/accounts";
import { action } from "@/lib/server/action";

export const joinAction = action({
  input: joinInput,
  authorise: async () => null,
  call: (_everybody, input) => joinWithPassword(input),
  done: ({ slug }) => ({ go: slug ? `/w/${slug}` : "/w" }),
});

export const acceptAction = action({
  input: acceptInput,
  authorise: async () => null,
  call: (_everybody, { token }) => joinAsMyself(token),
  done: ({ slug }) => ({ go: slug ? `/w/${slug}` : "/w" }),
});
