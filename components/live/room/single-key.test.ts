import { expect, it } from "vitest";
import { actsOn } from "./single-key";

const I = { key: "i", alt: false, ctrl: false, meta: false };

it("takes a letter, capital or not, and no other", () => {
  expect(actsOn("i", I, "on")).toBe(true);
  expect(actsOn("i", { ...I, key: "I" }, "on")).toBe(true);
  expect(actsOn("i", { ...I, key: "o" }, "on")).toBe(false);
});

it("leaves Ctrl and Cmd to the browser, and follows what was chosen for single keys", () => {
  expect(actsOn("i", { ...I, ctrl: true }, "on")).toBe(false);
  expect(actsOn("i", { ...I, meta: true }, "on")).toBe(false);
  expect(actsOn("i", { ...I, alt: true }, "on")).toBe(false);
  expect(actsOn("i", I, "alt")).toBe(false);
  expect(actsOn("i", { ...I, alt: true }, "alt")).toBe(true);
  expect(actsOn("i", I, "off")).toBe(false);
});
