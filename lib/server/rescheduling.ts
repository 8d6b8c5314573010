import "server-only";
import { allowTime } from "@/db/commands/interviews/allow-time";
import { reschedule } from "@/db/commands/interviews/reschedule";
import type { MemberScope } from "@/db/scope";
import { hub } from "./realtime/hub";

/** Moves an interview and wakes its room, so that whoever waits there reads the new time at once. */
export async function rescheduleAndTell(
  scope: MemberScope,
  input: Parameters<typeof reschedule>[1],
): Promise<void> {
  await reschedule(scope, input);
  hub().publish(input.interviewId);
}

/** Changes how long an interview is planned, and wakes its room. */
export async function allowTimeAndTell(
  scope: MemberScope,
  input: Parameters<typeof allowTime>[1],
): Promise<void> {
  await allowTime(scope, input);
  hub().publish(input.interviewId);
}
