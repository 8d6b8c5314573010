import "server-only";
import { headers } from "next/headers";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { withoutScope } from "@/db/client";
import { env } from "@/lib/env";
import { log } from "./log";
import { networkOf } from "./network-of";
import { TooManyTries } from "./too-many-tries";

const QUARTER_HOUR = 900;

const LIMITS = {
  /** Tries at one account from one address. */
  "sign-in": { points: 10, duration: QUARTER_HOUR },
  /** Tries from one address at whatever account. */
  "sign-in-address": { points: 50, duration: QUARTER_HOUR },
  /** Tries at one account from anywhere. */
  "sign-in-account": { points: 200, duration: QUARTER_HOUR },
  "sign-up": { points: 30, duration: 3_600 },
  "open-link": { points: 60, duration: 60 },
  /** Six characters can be guessed, so these tries are few. */
  "join-code": { points: 12, duration: QUARTER_HOUR },
  "open-demo": { points: 60, duration: 3_600 },
  /** By person: enough for a day of debriefs, too few to empty a workspace. */
  export: { points: 60, duration: 3_600 },
} as const;
export type Limit = keyof typeof LIMITS;

const limiters = new Map<Limit, RateLimiterPostgres>();

/** Counts one try. Throws TooManyTries; when the database does not answer it throws too. */
export async function countTry(limit: Limit, key: string): Promise<void> {
  try {
    await limiterOf(limit).consume(key.slice(0, 200));
  } catch (refused) {
    if (refused instanceof RateLimiterRes) {
      log().info({ limit }, "limit hit");
      throw new TooManyTries(refused.msBeforeNext);
    }
    throw refused;
  }
}

/**
 * The caller's network, as far as nobody can make it up: with proxies of ours in front, the address the outermost
 * of them wrote; without, the connection's, because `bin/strip-forwarded.mjs` took the caller's own word away.
 */
export async function callerAddress(): Promise<string> {
  const written = (await headers()).get("x-forwarded-for")?.split(",") ?? [];
  const address = written.at(-Math.max(1, env().EVENHAND_PROXIES))?.trim();
  // Fewer addresses than proxies: the request came past them, and its header may say anything.
  return address ? networkOf(address) : "direct";
}

function limiterOf(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: asPgClient(),
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    ...LIMITS[limit],
  });
  limiters.set(limit, made);
  return made;
}

/** The limiter speaks to node-postgres; this is the one call of it that it makes. */
function asPgClient() {
  return {
    query: async (statement: { text: string; values: string[] }) => {
      const rows = await withoutScope((client) => client.unsafe(statement.text, statement.values));
      return { rows: [...rows], rowCount: rows.count };
    },
  };
}
