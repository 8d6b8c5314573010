import { expect, it } from "vitest";
import { AGENDA } from "@/lib/domain/interviews/test-room";
import { EVIDENCE_TEXT_MAX } from "@/lib/domain/scoring/evidence";
import { filed } from "./filed";

const file = (text: string) => filed({ id: "line", entry: "alpha", text, begunAt: 5_000 }, AGENDA);

it.each([
  ["+ Named the index", { entry: "alpha", mark: "plus", text: "Named the index" }, null],
  ["/3 + Named the index", { entry: "alpha", mark: "plus", text: "Named the index" }, 3],
  ["@2 - No plan", { entry: "beta", mark: "minus", text: "No plan" }, null],
  ["@9 No such entry", { entry: "alpha", mark: "plain", text: "@9 No such entry" }, null],
])("%s", (text, line, score) => {
  expect(file(text)).toMatchObject({
    op: { type: "evidence.write", line: { ...line, id: "line", heardAtMs: 5_000 } },
    score,
  });
});

it("an empty line is no evidence, and may be a score all the same", () => {
  expect(file("  ")).toEqual({ kind: "filed", op: null, score: null });
  expect(file("/2")).toEqual({ kind: "filed", op: null, score: 2 });
  expect(file("@1")).toEqual({ kind: "filed", op: null, score: null });
});

it("filing a begun line twice is writing one line", () => {
  expect(file("Heard")).toEqual(file("Heard"));
});

it.each([
  ["as long as a line may be", 0, "filed"],
  ["one character longer", 1, "too-long"],
])("a line %s is %s", (_how, over, kind) => {
  const text = "x".repeat(EVIDENCE_TEXT_MAX + over);
  expect(file(`/3 + ${text}`)).toMatchObject(
    kind === "filed" ? { kind, op: { line: { text } } } : { kind, over },
  );
});
