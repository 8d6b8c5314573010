import { expect, it } from "vitest";
import { isScored } from "./question";
import { KINDS, STACKS, SUBJECTS } from "./subjects";

it.each(KINDS)("a question of the kind %s is scored unless it is the candidate's own", (kind) => {
  expect(isScored({ kind })).toBe(kind !== "reverse");
});

it("every stack is a subject too, so that a question about it can be filed", () => {
  expect(STACKS.filter((stack) => !SUBJECTS.includes(stack))).toEqual([]);
});
