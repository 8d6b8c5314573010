"use server";

import { safePath, signInInput } from "@/lib/domain/identity/input";
import { signInWithPassword } from "@/lib/server/accounts";
import { action } from "@/lib/server/action";

export const signInAction = action({
  input: signInInput,
  authorise: async () => null,
  call: (_everybody, input) => signInWithPassword(input),
  done: ({ slug }, { next }) => ({ go: safePath(next, slug ? `/w/${slug}` : "/practice") }),
});
