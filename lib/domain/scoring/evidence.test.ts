import fc from "fast-check";
import { expect, it } from "vitest";
import { asTyped, inTimeOrder, readMarkedLine, readTypedLine, type TypedLine } from "./evidence";

const line = (
  mark: TypedLine["mark"],
  text: string,
  score: TypedLine["score"] = null,
  number: number | null = null,
): TypedLine => ({ mark, text, score, number });

it.each<[string, TypedLine]>([
  ["", line("plain", "")],
  ["   ", line("plain", "")],
  ["Named the index", line("plain", "Named the index")],
  ["+ Rehearsed the rollback", line("plus", "Rehearsed the rollback")],
  ["+Rehearsed", line("plus", "Rehearsed")],
  ["  +   spaced  ", line("plus", "spaced")],
  ["- Blamed the tool", line("minus", "Blamed the tool")],
  ["− Blamed the tool", line("minus", "Blamed the tool")],
  ["? Which version", line("open", "Which version")],
  ["> I would lock the row", line("quote", "I would lock the row")],
  ["+", line("plus", "")],
  ["++ twice", line("plus", "+ twice")],
  ["+ - both", line("plus", "- both")],
  ["/3", line("plain", "", 3)],
  ["/0", line("plain", "", 0)],
  ["/4 ", line("plain", "", 4)],
  ["/1 - Waited to be told", line("minus", "Waited to be told", 1)],
  ["/3 + Rehearsed the rollback", line("plus", "Rehearsed the rollback", 3)],
  ["/2\t> said so", line("quote", "said so", 2)],
  ["/3 plain words", line("plain", "plain words", 3)],
  ["/3 /4 only the first counts", line("plain", "/4 only the first counts", 3)],
  ["@2 - No plan", line("minus", "No plan", null, 2)],
  ["@12", line("plain", "", null, 12)],
  ["@2 /3 + Both, this way round", line("plus", "Both, this way round", 3, 2)],
  ["/3 @2 and that way round", line("plain", "and that way round", 3, 2)],
  ["@2 @3 only the first counts", line("plain", "@3 only the first counts", null, 2)],
  ["@team wrote it", line("plain", "@team wrote it")],
  ["@123 is no number of an agenda", line("plain", "@123 is no number of an agenda")],
  ["/5 no such level", line("plain", "/5 no such level")],
  ["/33", line("plain", "/33")],
  ["/3rd attempt", line("plain", "/3rd attempt")],
  ["/-1", line("plain", "/-1")],
  ["3 + not a score", line("plain", "3 + not a score")],
  ["+ /3 not a score either", line("plus", "/3 not a score either")],
  ["/api/v1 is versioned", line("plain", "/api/v1 is versioned")],
  ["a + b", line("plain", "a + b")],
  ["— a dash of another kind", line("plain", "— a dash of another kind")],
])("%j is read as %o", (typed, read) => {
  expect(readTypedLine(typed)).toEqual(read);
});

it("keeps whatever words were typed after a mark, trimmed", () => {
  fc.assert(
    fc.property(fc.constantFrom("+", "-", "?", ">"), fc.string({ unit: "binary" }), (sign, words) => {
      expect(readTypedLine(`${sign} ${words}`).text).toBe(words.trim());
    }),
  );
});

it("never loses or adds a word, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      expect(typed.trim().endsWith(readTypedLine(typed).text)).toBe(true);
    }),
  );
});

it.each([
  ["@9 replicas failed", { mark: "plain", text: "@9 replicas failed" }],
  ["- /3 of the nodes", { mark: "minus", text: "/3 of the nodes" }],
  ["> so they said", { mark: "quote", text: "so they said" }],
])("a filed line keeps its words when it is edited: %s", (text, read) => {
  expect(readMarkedLine(text)).toEqual(read);
});

it("a line given back to be edited reads as the same line", () => {
  const anyMark = fc.tuple(fc.constantFrom("", "+", "-", "−", "?", "> ", "+ -"), fc.string());
  fc.assert(
    fc.property(anyMark, ([sign, words]) => {
      const read = readMarkedLine(`${sign}${words}`);
      expect(readMarkedLine(asTyped(read))).toEqual(read);
    }),
  );
});

it("stands in the order it was heard in, and what was begun at once as it was filed", () => {
  const line = (id: string, heardAtMs: number) =>
    ({ id, entry: "caching", mark: "plain", text: id, heardAtMs }) as const;
  const filed = [line("a", 20), line("b", 10), line("c", 20), line("d", 5)];
  expect(inTimeOrder(filed).map(({ id }) => id)).toEqual(["d", "b", "a", "c"]);
});
