import "server-only";
import { cookies } from "next/headers";
import { appendOp } from "@/db/commands/interviews/append";
import { claimSeat } from "@/db/commands/interviews/claim-seat";
import { replaceLink } from "@/db/commands/interviews/replace-link";
import { NotFound } from "@/db/errors";
import { getRoom, isCancelled } from "@/db/queries/interviews";
import type { MemberScope } from "@/db/scope";
import { cookieOptions, seatCookieName } from "./cookies";
import { callerAddress, countTry } from "./rate-limit";
import { hub } from "./realtime/hub";
import { hashToken, newToken } from "./tokens";
import { cookieOfSeat, seatOfLink } from "./viewer";

const SEAT_SECONDS = 14 * 86_400;

/** Takes the candidate's seat with an open link and tells the room once. Returns the interview. */
export async function joinByLink(token: string): Promise<{ readonly interviewId: string }> {
  await countTry("open-link", await callerAddress());
  const scope = await seatOfLink(token);
  if (!scope) throw new NotFound("link");
  const { interviewId } = scope;
  // Opened again where it was open already, it is no second device.
  const held = await cookieOfSeat(scope);
  const cookie = held ?? newToken();
  if (held === null) await claimSeat(scope, { linkHash: hashToken(token), tokenHash: hashToken(cookie) });
  // Also where it was there: one from weeks ago would run out in the middle of the interview.
  (await cookies()).set(seatCookieName(interviewId), cookie, cookieOptions(SEAT_SECONDS));
  const reading = await getRoom(scope).catch(async (error: unknown) => {
    if (error instanceof NotFound && (await isCancelled(scope))) return null;
    throw error;
  });
  // Cancelled this moment: the page they go to says so.
  if (reading === null) return { interviewId };
  const { room } = reading;
  if (room.status !== "ended" && room.candidateJoinedAt === null) {
    await appendOp(scope, { key: "join", op: { type: "candidate.join" } });
    hub().publish(interviewId);
  }
  return { interviewId };
}

/** Replaces the candidate's link and wakes the room, so that a stream opened with the old one ends at once. */
export async function replaceLinkAndTell(
  scope: MemberScope,
  input: Parameters<typeof replaceLink>[1],
): Promise<void> {
  await replaceLink(scope, input);
  hub().publish(input.interviewId);
}
