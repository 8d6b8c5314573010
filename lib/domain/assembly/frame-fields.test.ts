import { expect, test } from "vitest";
import { followFrame } from "./frame-fields";

function followed(address: string, changed: string): string {
  const entries = new URLSearchParams(address);
  followFrame(entries, changed);
  return String(entries);
}

test("what an offer brought goes with another length", () => {
  expect(followed("minutes=60&openingMinutes=2&closingMinutes=3", "minutes")).toBe("minutes=60");
});

test("what somebody typed stays at another length, until nothing is typed", () => {
  const typed = followed("minutes=45&openingMinutes=2&closingMinutes=", "openingMinutes");
  expect(typed).toBe("minutes=45&openingMinutes=2&closingMinutes=&frame=own");
  expect(followed(typed, "minutes")).toBe(typed);
  expect(followed("openingMinutes=&closingMinutes=&frame=own", "openingMinutes")).not.toContain("frame");
});

test("a round of a loop is by itself", () => {
  const address = "design.openingMinutes=2&final.openingMinutes=2";
  expect(followed(address, "design.minutes")).toBe("final.openingMinutes=2");
  expect(followed(address, "final.openingMinutes")).toBe(`${address}&final.frame=own`);
});

test("no other field touches them", () => {
  expect(followed("openingMinutes=2", "level")).toBe("openingMinutes=2");
});
