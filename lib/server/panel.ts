import "server-only";
import { changePanelOf } from "@/db/commands/interviews/change-panel";
import { introduce } from "@/db/commands/interviews/introduce";
import type { MemberScope, SeatScope } from "@/db/scope";
import type { Introduction } from "@/lib/domain/interviews/introduction";
import { hub } from "./realtime/hub";

/** Changes the panel and wakes the room, so that whoever was taken off is let go of and the candidate sees who is there. */
export async function changePanelAndTell(
  scope: MemberScope,
  input: Parameters<typeof changePanelOf>[1],
): Promise<void> {
  await changePanelOf(scope, input);
  hub().publish(input.interviewId);
}

/** Keeps how a candidate wants to be called, and wakes the room. */
export async function introduceAndTell(scope: SeatScope, told: Introduction): Promise<void> {
  await introduce(scope, told);
  hub().publish(scope.interviewId);
}
