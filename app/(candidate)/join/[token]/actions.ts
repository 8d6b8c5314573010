"use server";

import { joinLinkInput } from "@/lib/domain/interviews/input";
import { action } from "@/lib/server/action";
import { joinByLink } from "@/lib/server/joining";

export const joinAction = action({
  input: joinLinkInput,
  authorise: async ({ token }) => token,
  call: (token) => joinByLink(token),
  done: ({ interviewId }) => ({ go: `/i/${interviewId}/candidate` }),
});
