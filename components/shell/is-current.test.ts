import { expect, test } from "vitest";
import { closestTo, isCurrent } from "./is-current";

test("a page below a link keeps the link current", () => {
  expect(isCurrent("/w/acme/kits/42", "/w/acme/kits")).toBe(true);
});

test("an exact link is current on its own page only", () => {
  expect(isCurrent("/w/acme/kits", "/w/acme", true)).toBe(false);
  expect(isCurrent("/w/acme", "/w/acme", true)).toBe(true);
});

test("a longer word is not a page below", () => {
  expect(isCurrent("/w/acme/kits-archive", "/w/acme/kits")).toBe(false);
});

test("of a page and the pages below it, the closest link is current", () => {
  const kit = "/w/acme/kits/42";
  const tabs = [kit, `${kit}/questions`, `${kit}/bar`];
  expect(closestTo(kit, tabs)).toBe(kit);
  expect(closestTo(`${kit}/questions/locks/answers`, tabs)).toBe(`${kit}/questions`);
  expect(closestTo(`${kit}/bar`, tabs)).toBe(`${kit}/bar`);
  expect(closestTo("/w/acme", tabs)).toBeNull();
});
