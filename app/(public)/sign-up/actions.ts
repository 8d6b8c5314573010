"use server";

import { safePath, signInInput, signUpInput } from "@/lib/domain/identity/input";
import { signUpWithPassword } from "@/lib/server/accounts";
import { action } from "@/lib/server/action";

export const signUpAction = action({
  input: signUpInput.extend({ next: signInInput.shape.next }),
  authorise: async () => null,
  call: (_everybody, input) => signUpWithPassword(input),
  done: ({ slug }, { next }) => ({ go: safePath(next, slug ? `/w/${slug}/kits/new` : "/w") }),
});
