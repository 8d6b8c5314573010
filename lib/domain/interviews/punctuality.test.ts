import { expect, it } from "vitest";
import { MINUTE } from "@/lib/domain/shared/time";
import { punctuality } from "./punctuality";

const AT = Date.UTC(2026, 10, 24, 14);

it.each([
  [-11 * MINUTE, { kind: "early" }],
  [-10 * MINUTE, { kind: "ready" }],
  [0, { kind: "ready" }],
  [MINUTE - 1, { kind: "ready" }],
  [MINUTE, { kind: "lead-late", minutes: 1 }],
  [3 * MINUTE + 59_000, { kind: "lead-late", minutes: 3 }],
  [30 * MINUTE - 1, { kind: "lead-late", minutes: 29 }],
  [30 * MINUTE, { kind: "missed" }],
])("%d ms after the beginning a candidate is told %o", (after, told) => {
  expect(punctuality(AT, AT + after)).toEqual(told);
});

it("nobody is early or late for what has no time", () => {
  expect(punctuality(null, AT)).toEqual({ kind: "no-time" });
});
