import { expect, it } from "vitest";
import { pastTheDoor } from "./door";

it("whoever has an account goes home, or on to where they were going", () => {
  expect(pastTheDoor({ slug: "acme" }, "")).toBe("/w/acme");
  expect(pastTheDoor({ slug: "acme" }, "/invite/some-token")).toBe("/invite/some-token");
  expect(pastTheDoor({ slug: "acme" }, "//elsewhere.example")).toBe("/w/acme");
});

it("a visitor and a guest reach the form", () => {
  expect(pastTheDoor(undefined, "/w/acme")).toBeNull();
});
