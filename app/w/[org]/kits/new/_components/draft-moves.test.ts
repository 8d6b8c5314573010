import { expect, it } from "vitest";
import { draftActOf } from "./draft-moves";

const key = (name: string, over: { alt?: boolean; ctrl?: boolean; meta?: boolean } = {}) => ({
  key: name,
  alt: false,
  ctrl: false,
  meta: false,
  ...over,
});

it.each([
  ["j", "next"],
  ["K", "previous"],
  ["l", "pin"],
  ["s", "swap"],
  ["r", "remove"],
  ["?", "keys"],
  ["Delete", "remove"],
  ["x", null],
  ["Enter", null],
  ["toString", null],
])("a single key acts on the list: %s", (name, act) => {
  expect(draftActOf(key(name), "on")).toBe(act);
});

it("letters wait for Alt, or do nothing, for whom they get in the way", () => {
  expect(draftActOf(key("l"), "alt")).toBeNull();
  expect(draftActOf(key("l", { alt: true }), "alt")).toBe("pin");
  expect(draftActOf(key("l", { alt: true }), "on")).toBeNull();
  expect(draftActOf(key("l"), "off")).toBeNull();
});

it.each(["on", "alt", "off"] as const)("keys that type nothing always hold: %s", (mode) => {
  expect(draftActOf(key("ArrowUp", { alt: true }), mode)).toBe("up");
  expect(draftActOf(key("ArrowDown", { alt: true }), mode)).toBe("down");
  expect(draftActOf(key("Delete"), mode)).toBe("remove");
  expect(draftActOf(key("Enter", { ctrl: true }), mode)).toBe("save");
  expect(draftActOf(key("Enter", { meta: true }), mode)).toBe("save");
  expect(draftActOf(key("l", { ctrl: true }), mode)).toBeNull();
});
