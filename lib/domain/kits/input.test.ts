import { describe, expect, it } from "vitest";
import { saveFormsInput, saveKitInput, saveLoopInput } from "./input";

const form = { organisation: "house", id: "019a7c5e-0000-7000-8000-000000000000", address: "minutes=45" };
const nameOf = (name: string) => saveKitInput.safeParse({ ...form, name });

describe("saving a kit", () => {
  it("takes a name over several lines for one", () => {
    expect(nameOf(" Backend engineer,\r\n mid \n").data?.name).toBe("Backend engineer, mid");
  });

  it.each([
    [" \n ", "Name: write a name, for example Backend engineer, mid, 45 min."],
    ["x".repeat(121), "Name: use at most 120 characters."],
  ])("says what is wrong with a name", (name, sentence) => {
    expect(nameOf(name).error?.issues.map((issue) => issue.message)).toEqual([sentence]);
  });
});

describe("questions in other words", () => {
  const wordsOf = (words: string) => saveKitInput.safeParse({ ...form, name: "Kit", words });

  it("are read by slug, and there are none where none were sent", () => {
    expect(wordsOf('{"a":"Say it so."}').data?.words).toEqual({ a: "Say it so." });
    expect(saveKitInput.safeParse({ ...form, name: "Kit" }).data?.words).toEqual({});
  });

  it.each([
    ["{", "Reworded questions: they did not arrive whole. Save again."],
    [JSON.stringify({ a: "x".repeat(801) }), "Reworded questions: use at most 800 characters for each."],
  ])("that cannot be kept are refused: %j", (words, sentence) => {
    expect(wordsOf(words).error?.issues.map((issue) => issue.message)).toEqual([sentence]);
  });

  it.each(["[]", "null", '{"a":1}'])("of another shape are refused: %s", (words) => {
    expect(wordsOf(words).success).toBe(false);
  });
});

describe("saving parallel kits", () => {
  const formsOf = (lists: string) => saveFormsInput.safeParse({ ...form, name: "Kit", lists });

  it("reads the questions of each", () => {
    expect(formsOf("a,b;c,d").data?.lists).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it.each(["a,b", "", "a;", "a;b;c;d;e;f;g;h;i"])(
    "refuses fewer than two, an empty one and too many: %j",
    (forms) => {
      expect(formsOf(forms).success).toBe(false);
    },
  );
});

describe("saving a loop", () => {
  const loopOf = (lists: string) => saveLoopInput.safeParse({ ...form, name: "Kit", lists });

  it("reads the questions of each round, of one, too", () => {
    expect(loopOf("a,b;c").data?.lists).toEqual([["a", "b"], ["c"]]);
    expect(loopOf("a").data?.lists).toEqual([["a"]]);
  });

  it("says that a round is empty and what to do", () => {
    expect(loopOf("a;;b").error?.issues.map((issue) => issue.message)).toEqual([
      "A round has no question. Give it more minutes or ask for less, then save again.",
    ]);
    expect(loopOf("a;b;c;d;e;f;g;h;i").success).toBe(false);
  });
});
