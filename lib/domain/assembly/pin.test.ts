import { expect, it } from "vitest";
import { withoutPin, withPinTurned } from "./pin";
import { requestFor } from "./test-bank";

it("pins a question once and lets it go again", () => {
  const pinned = withPinTurned(requestFor({ pinned: ["a"] }), "b");
  expect(pinned.pinned).toEqual(["a", "b"]);
  expect(withPinTurned(pinned, "a").pinned).toEqual(["b"]);
});

it("lets go only of what was pinned", () => {
  expect(withoutPin(requestFor({ pinned: ["a"] }), "a").pinned).toEqual([]);
  expect(withoutPin(requestFor({ pinned: ["a"] }), "b").pinned).toEqual(["a"]);
});
