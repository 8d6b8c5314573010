import "server-only";
import { changePanelOf } from "@/db/commands/interviews/change-panel";
import type { MemberScope } from "@/db/scope";
import { hub } from "./realtime/hub";

/** Changes the panel and wakes the room, so that whoever was taken off is let go of and the candidate sees who is there. */
export async function changePanelAndTell(
  scope: MemberScope,
  input: Parameters<typeof changePanelOf>[1],
): Promise<void> {
  await changePanelOf(scope, input);
  hub().publish(input.interviewId);
}
