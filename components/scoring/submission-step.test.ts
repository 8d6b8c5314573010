import { expect, it } from "vitest";
import { type BeforeSubmission, submissionStep } from "./submission-step";

const READY: BeforeSubmission = { whole: true, waiting: 0, refused: 0, refusedBefore: 0 };

it.each<[string, Partial<BeforeSubmission>, ReturnType<typeof submissionStep>]>([
  ["sends once every change is stored", {}, "send"],
  ["waits for the last change", { waiting: 1 }, "wait"],
  ["waits while a begun line is not on the card", { whole: false }, "wait"],
  ["calls it off when the last change was refused", { refused: 1 }, "call-off"],
  ["calls it off at once, whatever still waits", { refused: 2, refusedBefore: 1, waiting: 3 }, "call-off"],
  ["does not mind what was refused before it was confirmed", { refused: 2, refusedBefore: 2 }, "send"],
])("a confirmed submission %s", (_what, change, step) => {
  expect(submissionStep({ ...READY, ...change })).toBe(step);
});
