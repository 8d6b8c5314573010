import { describe, expect, it } from "vitest";
import { actOf, type Key } from "./shortcuts";

const plain = (key: string): Key => ({ key, alt: false, ctrl: false, meta: false });

describe("single keys in the room", () => {
  it.each([
    ["3", { kind: "score", score: 3 }],
    ["0", { kind: "score", score: 0 }],
    ["n", { kind: "note" }],
    ["N", { kind: "note" }],
    ["j", { kind: "next" }],
    ["k", { kind: "previous" }],
    ["p", { kind: "pause" }],
    ["Enter", { kind: "start" }],
    ["?", { kind: "shortcuts" }],
    ["5", null],
    ["Tab", null],
  ])("%s means %o", (key, act) => {
    expect(actOf(plain(key), "on")).toEqual(act);
  });

  it("work only with Alt where a person chose so, and not at all where they are off", () => {
    expect(actOf(plain("3"), "alt")).toBeNull();
    expect(actOf({ ...plain("3"), alt: true }, "alt")).toEqual({ kind: "score", score: 3 });
    expect(actOf({ ...plain("3"), alt: true }, "on")).toBeNull();
    expect(actOf(plain("3"), "off")).toBeNull();
  });

  it("leave Ctrl and Cmd to the browser", () => {
    expect(actOf({ ...plain("p"), ctrl: true }, "on")).toBeNull();
    expect(actOf({ ...plain("p"), meta: true }, "on")).toBeNull();
  });
});
