import { expect, it } from "vitest";
import { wasRecorded } from "./use-begun-decision";

it.each([
  ["the same words", "Clear plan.", "Clear plan.", true],
  ["the same lines, as a form sends them", "Clear plan.\nNo risk. ", "Clear plan.\r\nNo risk.", true],
  ["the words of somebody else, who decided first", "Clear plan.", "No plan.", false],
])("a begun reason was recorded if the decision has it: %s", (_what, begun, recorded, was) => {
  expect(wasRecorded(begun, recorded)).toBe(was);
});
