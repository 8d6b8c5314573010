import { expect, it, vi } from "vitest";
import { deviceKey } from "./tokens";

const settings = vi.hoisted(() => ({ EVENHAND_SECRET: "one secret" }));
vi.mock("@/lib/env", () => ({ env: () => settings }));

it("gives a person the same device key at every sign-in, and everybody another one", () => {
  const mine = deviceKey("one");
  expect(deviceKey("one")).toEqual(mine);
  const theirs = deviceKey("two");
  expect(theirs.id).not.toBe(mine.id);
  expect(theirs.secret).not.toBe(mine.secret);
  expect(mine.id).not.toBe(mine.secret);
  expect(Buffer.from(mine.secret, "base64url")).toHaveLength(32);
});

it("gives other device keys once the installation has another secret", () => {
  const before = deviceKey("one");
  settings.EVENHAND_SECRET = "another secret";
  expect(deviceKey("one").id).not.toBe(before.id);
});
