import { expect, test, vi } from "vitest";
import { callerAddress } from "./rate-limit";

const now = vi.hoisted(() => ({ proxies: 0, forwarded: null as string | null }));
vi.mock("@/lib/env", () => ({ env: () => ({ EVENHAND_PROXIES: now.proxies }) }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(now.forwarded === null ? {} : { "x-forwarded-for": now.forwarded }),
}));

test.each([
  [0, "198.51.100.1", "198.51.100.1"],
  [0, "::ffff:198.51.100.1", "198.51.100.1"],
  [0, null, "direct"],
  [1, "made-up, 198.51.100.1", "198.51.100.1"],
  [2, "made-up, 198.51.100.1, 10.0.0.2", "198.51.100.1"],
  [2, "made-up", "direct"],
])("behind %i proxies, %s is counted as %s", async (proxies, forwarded, counted) => {
  Object.assign(now, { proxies, forwarded });
  expect(await callerAddress()).toBe(counted);
});
