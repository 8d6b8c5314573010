import "server-only";
import { readCode } from "@/lib/domain/interviews/join-code";
import { callerAddress, countTry } from "./rate-limit";
import { linkToken } from "./tokens";
import { TooManyTries } from "./too-many-tries";
import { linkOfCode } from "./viewer";

/**
 * The path of the candidate's link that a code leads to. Null for wrong, expired and revoked alike; every try counts,
 * the right ones too. `too-many` where this network has tried too often.
 */
export async function pathOfCode(typed: string): Promise<string | null | "too-many"> {
  try {
    await countTry("join-code", await callerAddress());
  } catch (refused) {
    if (refused instanceof TooManyTries) return "too-many";
    throw refused;
  }
  const code = readCode(typed);
  const link = code === null ? undefined : await linkOfCode(code);
  return link ? `/join/${linkToken(link.id)}` : null;
}
