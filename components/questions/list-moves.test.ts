import { expect, it } from "vitest";
import { moveOf } from "./list-moves";

const key = (name: string, over: Partial<Parameters<typeof moveOf>[0]> = {}) => ({
  key: name,
  alt: false,
  ctrl: false,
  meta: false,
  ...over,
});

it.each([
  ["j", -1, 3, 0],
  ["j", 0, 3, 1],
  ["J", 2, 3, 2],
  ["k", 2, 3, 1],
  ["k", 0, 3, 0],
  ["k", -1, 3, 0],
  ["j", -1, 0, null],
  ["/", -1, 0, "search"],
  ["x", 0, 3, null],
] as const)("%s on number %i of %i leads to %s", (name, here, count, expected) =>
  expect(moveOf(key(name), "on", here, count)).toBe(expected),
);

it("leaves the slash to the browser where there is no search field", () => {
  expect(moveOf(key("/"), "on", 0, 3, false)).toBeNull();
});

it("leaves Ctrl and Cmd to the browser, and follows what was chosen for single keys", () => {
  expect(moveOf(key("j", { ctrl: true }), "on", 0, 3)).toBeNull();
  expect(moveOf(key("k", { meta: true }), "on", 0, 3)).toBeNull();
  expect(moveOf(key("j"), "off", 0, 3)).toBeNull();
  expect(moveOf(key("j"), "alt", 0, 3)).toBeNull();
  expect(moveOf(key("j", { alt: true }), "alt", 0, 3)).toBe(1);
});
