import { expect, it } from "vitest";
import { cancellable } from "./cancel";

it.each([
  ["waiting", { ok: true }],
  ["live", { ok: false, reason: "already-started" }],
  ["paused", { ok: false, reason: "already-started" }],
  ["ended", { ok: false, reason: "already-ended" }],
] as const)("an interview that is %s can be cancelled or says why not", (status, answer) => {
  expect(cancellable({ kind: "real", status })).toMatchObject(answer);
});

it("what was only tried out is not cancelled", () => {
  expect(cancellable({ kind: "demo", status: "waiting" })).toEqual({ ok: false, reason: "only-a-demo" });
});
