import { describe, expect, it } from "vitest";
import { voidInput } from "./void-input";

const FORM = {
  organisation: "acme",
  kitId: "0198f000-0000-7000-8000-000000000001",
  kitRevision: "2",
  question: "alpha",
  voided: "yes",
  reason: "  The statement had an error.  ",
};

describe("voidInput", () => {
  it("reads what the form sends", () => {
    expect(voidInput.parse(FORM)).toEqual({
      ...FORM,
      kitRevision: 2,
      voided: true,
      reason: "The statement had an error.",
    });
    expect(voidInput.parse({ ...FORM, voided: "no" }).voided).toBe(false);
  });

  it.each([
    ["no reason", { reason: "" }],
    ["blanks for a reason", { reason: "            " }],
    ["a reason of a novel's length", { reason: "x".repeat(1_001) }],
    ["neither yes nor no", { voided: "true" }],
    ["no revision", { kitRevision: "" }],
    ["no kit", { kitId: "alpha" }],
  ])("refuses %s", (_what, change) => {
    expect(voidInput.safeParse({ ...FORM, ...change }).success).toBe(false);
  });
});
