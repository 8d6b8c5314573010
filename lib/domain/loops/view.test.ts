import { expect, it } from "vitest";
import type { Loop, Role } from "./loop";
import { readLoopView } from "./view";

const loop: Loop = { slug: "four", title: "Four", purpose: "Four.", rounds: [] };
const role = (slug: string, levels: Role["levels"]): Role => ({
  slug,
  title: slug,
  purpose: slug,
  stack: null,
  levels,
  own: [],
});
const roles = [role("platform", ["senior", "lead"]), role("backend-node", ["junior", "mid"])];

it.each([
  ["", "backend-node", "mid"],
  ["role=backend-node&level=junior", "backend-node", "junior"],
  ["role=platform&level=lead", "platform", "lead"],
  ["role=platform&level=junior", "platform", "senior"],
  ["role=chef&level=chief&loop=five", "backend-node", "mid"],
])("the address %j is %s at %s", (address, slug, level) => {
  const choice = readLoopView(new URLSearchParams(address), [loop], roles);
  expect([choice?.loop.slug, choice?.role.slug, choice?.level]).toEqual(["four", slug, level]);
});

it("without loops or roles there is nothing to choose", () => {
  expect(readLoopView(new URLSearchParams(), [], roles)).toBeNull();
  expect(readLoopView(new URLSearchParams(), [loop], [])).toBeNull();
});
