import "server-only";
import { cancelInterview } from "@/db/commands/interviews/cancel";
import type { MemberScope } from "@/db/scope";
import { hub } from "./realtime/hub";

/** Cancels an interview and wakes its room, so that whoever waits there hears of it at once. */
export async function cancelAndTell(scope: MemberScope, interviewId: string): Promise<void> {
  await cancelInterview(scope, interviewId);
  hub().publish(interviewId);
}
