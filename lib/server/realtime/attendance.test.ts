import { beforeEach, expect, test, vi } from "vitest";
import { grant } from "@/db/grant";
import { attendance } from "./attendance";

const { noted, published } = vi.hoisted(() => ({
  noted: vi.fn<(scope: unknown, stream: { id: string; open: boolean }) => Promise<void>>(),
  published: vi.fn(),
}));
vi.mock("@/db/commands/interviews/note-presence", () => ({ notePresence: noted }));
vi.mock("./hub", () => ({ hub: () => ({ publish: published }) }));

const scope = grant({
  kind: "seat",
  organisationId: "acme",
  interviewId: "talk",
  seatId: "mine",
  role: "lead",
  personId: "sam",
});
beforeEach(() => {
  noted.mockReset().mockResolvedValue();
  published.mockReset();
});

test("the room hears of the coming and the going, and of nothing in between", async () => {
  const attend = attendance(scope);
  for (const open of [true, true, true, false]) await attend(open);
  expect(noted.mock.calls.map(([, { open }]) => open)).toEqual([true, true, true, false]);
  expect(new Set(noted.mock.calls.map(([, { id }]) => id)).size).toBe(1);
  expect(published.mock.calls).toEqual([["talk"], ["talk"]]);
});

test("a slow note of being here does not come after the one of leaving", async () => {
  const { promise, release } = gate();
  const order: boolean[] = [];
  noted.mockImplementation(async (_scope, { open }) => {
    if (open) await promise;
    order.push(open);
  });
  const attend = attendance(scope);
  const both = [attend(true), attend(false)];
  await vi.waitFor(() => expect(noted).toHaveBeenCalled());
  release();
  await Promise.all(both);
  expect(order).toEqual([true, false]);
});

test("after a note that failed the next one is made", async () => {
  noted.mockRejectedValueOnce(new Error("the database is away"));
  const attend = attendance(scope);
  await expect(attend(true)).rejects.toThrow();
  await attend(true);
  expect(published.mock.calls).toEqual([["talk"]]);
});

function gate(): { readonly promise: Promise<void>; readonly release: () => void } {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}
