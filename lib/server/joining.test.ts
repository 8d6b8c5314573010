import { beforeEach, expect, test, vi } from "vitest";
import { NotFound } from "@/db/errors";
import { joinByLink } from "./joining";

const interview = vi.hoisted(() => ({
  cancelled: false,
  ops: [] as unknown[],
  cookies: 0,
  claims: 0,
  holds: false,
}));

vi.mock("next/headers", () => ({ cookies: async () => ({ set: () => (interview.cookies += 1) }) }));
vi.mock("@/lib/env", () => ({ env: () => ({ EVENHAND_URL: "https://evenhand.example" }) }));
vi.mock("./rate-limit", () => ({ countTry: async () => {}, callerAddress: async () => "here" }));
vi.mock("./realtime/hub", () => ({ hub: () => ({ publish: () => {} }) }));
vi.mock("./viewer", () => ({
  seatOfLink: async () => ({ interviewId: "one" }),
  cookieOfSeat: async () => (interview.holds ? "cookie" : null),
}));
vi.mock("@/db/commands/interviews/claim-seat", () => ({ claimSeat: async () => (interview.claims += 1) }));
vi.mock("@/db/commands/interviews/append", () => ({
  appendOp: async (_scope: unknown, { op }: { op: unknown }) => interview.ops.push(op),
}));
vi.mock("@/db/queries/interviews", () => ({
  isCancelled: async () => interview.cancelled,
  getRoom: async () => {
    if (interview.cancelled) throw new NotFound("interview");
    return { room: { status: "waiting", candidateJoinedAt: null } };
  },
}));

beforeEach(() =>
  Object.assign(interview, { cancelled: false, ops: [], cookies: 0, claims: 0, holds: false }),
);

test("a candidate takes their seat and the room is told", async () => {
  expect(await joinByLink("token")).toEqual({ interviewId: "one" });
  expect(interview).toMatchObject({ cookies: 1, claims: 1, ops: [{ type: "candidate.join" }] });
});

test("who joins in the moment of a cancellation goes to the page that says so, and the room is told nothing", async () => {
  interview.cancelled = true;
  expect(await joinByLink("token")).toEqual({ interviewId: "one" });
  expect(interview).toMatchObject({ cookies: 1, ops: [] });
});

test("a link opened again in the same browser takes no second seat, renews its cookie, and the room hears of a first coming all the same", async () => {
  interview.holds = true;
  expect(await joinByLink("token")).toEqual({ interviewId: "one" });
  expect(interview).toMatchObject({ cookies: 1, claims: 0, ops: [{ type: "candidate.join" }] });
});
