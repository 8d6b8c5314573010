import { expect, it } from "vitest";
import { AGENDA } from "@/lib/domain/interviews/test-room";
import { filed } from "./filed";

const file = (text: string, begunAt: number | null = 5_000) =>
  filed("alpha", { text, begunAt }, AGENDA, 9_000);

it.each([
  ["+ Named the index", { entry: "alpha", mark: "plus", text: "Named the index" }, null],
  ["/3 + Named the index", { entry: "alpha", mark: "plus", text: "Named the index" }, 3],
  ["@3 - No plan", { entry: "beta", mark: "minus", text: "No plan" }, null],
  ["@9 No such entry", { entry: "alpha", mark: "plain", text: "@9 No such entry" }, null],
])("%s", (text, line, score) => {
  expect(file(text)).toMatchObject({
    op: { type: "evidence.write", line: { ...line, heardAtMs: 5_000 } },
    score,
  });
});

it("an empty line is no evidence, and may be a score all the same", () => {
  expect(file("  ")).toEqual({ op: null, score: null });
  expect(file("/2")).toEqual({ op: null, score: 2 });
  expect(file("@2")).toEqual({ op: null, score: null });
});

it("a line without a beginning begins now", () => {
  expect(file("Heard", null).op?.line.heardAtMs).toBe(9_000);
});
