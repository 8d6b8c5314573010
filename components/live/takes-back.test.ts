import { expect, it } from "vitest";
import type { LiveOp } from "./live-op";
import { takesBack } from "./takes-back";

const add = (minutes: number): LiveOp => ({ type: "interview.add-time", minutes });

it.each<[string, LiveOp, readonly LiveOp[], boolean]>([
  ["minutes that were never added", add(-5), [{ type: "interview.pause" }, add(5)], true],
  ["nothing of what was added", add(-5), [add(2)], false],
  ["nothing when it adds", add(5), [add(5)], false],
  ["nothing when it is another step", { type: "interview.end" }, [add(5)], false],
])("a change takes back %s", (_what, op, lost, does) => {
  expect(takesBack(op, lost)).toBe(does);
});
