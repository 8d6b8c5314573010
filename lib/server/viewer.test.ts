import { beforeEach, expect, test, vi } from "vitest";
import { seatCookieName, sessionCookieName } from "./cookies";
import { seatOrSignIn } from "./viewer";

const INTERVIEW = "0190a1b2-0000-7000-8000-000000000001";
const jar = vi.hoisted(() => new Map<string, string>());
const interview = vi.hoisted(() => ({ cancelled: false }));

vi.mock("@/lib/env", () => ({ env: () => ({ EVENHAND_URL: "https://evenhand.example" }) }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => jar.has(name) && { value: jar.get(name) } }),
  headers: async () => new Headers({ "x-path": "/i/here" }),
}));
vi.mock("@/db/queries/identity", () => ({ findPersonBySession: async () => ({ id: "person" }) }));
vi.mock("@/db/queries/interviews", () => ({ isCancelled: async () => interview.cancelled }));
vi.mock("@/db/queries/seats", () => ({
  findSeatOfPerson: async () => undefined,
  findSeatBySession: async () => ({ organisationId: "org", interviewId: INTERVIEW, seatId: "seat" }),
}));

beforeEach(() => {
  jar.clear();
  interview.cancelled = false;
});

test("a candidate without an account is led to the page that says the interview was cancelled", async () => {
  jar.set(seatCookieName(INTERVIEW), "token");
  expect(await seatOrSignIn(INTERVIEW)).toMatchObject({ role: "candidate" });
  interview.cancelled = true;
  await expect(seatOrSignIn(INTERVIEW)).rejects.toMatchObject({
    digest: expect.stringContaining(`/i/${INTERVIEW}/cancelled`),
  });
});

test("who has no seat signs in first, and finds nothing when signed in", async () => {
  await expect(seatOrSignIn(INTERVIEW)).rejects.toMatchObject({
    digest: expect.stringContaining("/sign-in?next=%2Fi%2Fhere"),
  });
  jar.set(sessionCookieName(), "token");
  await expect(seatOrSignIn(INTERVIEW)).rejects.toMatchObject({ digest: expect.stringContaining("404") });
});
