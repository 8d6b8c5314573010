import { expect, it } from "vitest";
import { AGENDA } from "@/lib/domain/interviews/test-room";
import { EVIDENCE_TEXT_MAX } from "@/lib/domain/scoring/evidence";
import { filed, filingOf } from "./filed";

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

const begun = (text: string, entry = "alpha") => ({ id: "line", entry, text, begunAt: 5_000 });
const heard = (text: string, mark = "plain") => ({
  type: "evidence.write",
  line: { id: "line", entry: "alpha", mark, text, heardAtMs: 5_000 },
});
const scored = (score: number) => ({ type: "score.set", target: "question:alpha", score });

it("a score in a line that is filed by hand is the score, whatever it was before", () => {
  expect(filingOf(begun("/3 + Named it"), AGENDA, { "question:alpha": 4 }, "hand")).toEqual({
    kind: "ops",
    ops: [scored(3), heard("Named it", "plus")],
  });
});

it.each([
  ["gives the score nobody gave yet", "/3 + Named it", {}, [scored(3), heard("Named it", "plus")]],
  [
    "says nothing of the score there is already",
    "/4 + Named it",
    { "question:alpha": 4 },
    [heard("Named it", "plus")],
  ],
  [
    "leaves another score and keeps its own in the words",
    "/3 + Named it",
    { "question:alpha": 4 },
    [heard("/3 Named it", "plus")],
  ],
  ["leaves a question that was marked not assessed", "/3", { "question:alpha": 0 }, [heard("/3")]],
  ["makes nothing of a score that is there", "/4", { "question:alpha": 4 }, []],
] as const)("a line that files itself %s", (_what, text, scores, ops) => {
  expect(filingOf(begun(text), AGENDA, scores, "itself")).toEqual({ kind: "ops", ops });
});

it("a line under an entry that is not scored gives no score", () => {
  expect(filingOf(begun("/3 Arrived early", "@opening"), AGENDA, {}, "hand")).toMatchObject({
    ops: [{ type: "evidence.write", line: { text: "Arrived early" } }],
  });
});

it("a score that stays in the words never makes a line too long to be filed by itself", () => {
  const words = "x".repeat(EVIDENCE_TEXT_MAX);
  expect(filingOf(begun(`/3 ${words}`), AGENDA, { "question:alpha": 4 }, "itself")).toEqual({
    kind: "ops",
    ops: [heard(words)],
  });
});
