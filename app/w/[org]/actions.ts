"use server";

import { acceptInput } from "@/lib/domain/identity/input";
import { action } from "@/lib/server/action";
import { signOut } from "@/lib/server/auth";

export const signOutAction = action({
  input: acceptInput.omit({ token: true }),
  authorise: async () => null,
  call: () => signOut(),
  done: () => ({ go: "/" }),
});
