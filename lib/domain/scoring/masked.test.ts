import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVIDENCE_MARKS, type Evidence } from "./evidence";
import { maskedLines, maskNames } from "./masked";

const NAMES = { candidate: ["Priya Natarajan", "Pri"], panel: ["José Álvarez-Li", "An Nguyen"] };

describe("maskNames", () => {
  it.each([
    ["Priya's plan named the lock", "[candidate]'s plan named the lock"],
    ["priya said so, NATARAJAN too", "[candidate] said so, [candidate] too"],
    ["Pri, as she is called; primary key", "[candidate], as she is called; primary key"],
    ["asked by José (Jose) and álvarez", "asked by [interviewer] ([interviewer]) and [interviewer]"],
    [
      "An asked for an example, Li for a limit",
      "[interviewer] asked for an example, [interviewer] for a limit",
    ],
    ["Priyas and Josefine are others", "Priyas and Josefine are others"],
    ["nothing of theirs", "nothing of theirs"],
  ])("of “%s” is “%s”", (text, masked) => {
    expect(maskNames(text, NAMES)).toBe(masked);
  });

  it("masks other candidates where their whole name stands, and words that are part of one where they do not", () => {
    const names = { ...NAMES, others: ["Will Mark", "Ona-Lisa O’Hara", "Cher"] };
    expect(maskNames("clearer than will  MARK, will say; Ona Lisa O'Hara and Cher", names)).toBe(
      "clearer than [another candidate], will say; [another candidate] and Cher",
    );
  });

  it("finds a name also where words have no spaces between them", () => {
    const names = { candidate: ["林小雨"], panel: ["สมชาย ใจดี"] };
    expect(maskNames("林小雨问了สมชายแล้ว", names)).toBe("[candidate]问了[interviewer]แล้ว");
    expect(maskNames("比王芳好", { ...names, others: ["王芳"] })).toBe("比[another candidate]好");
  });

  it("takes signs in a name for nothing but letters between them", () => {
    expect(maskNames("a.b (x)* c", { candidate: ["(x)*", ".+"], panel: ["[a-z]"] })).toBe("a.b (x)* c");
  });

  it("leaves no long part of a name standing by itself, wherever it is written", () => {
    const word = fc.stringMatching(/^[A-Za-zéüł]{4,9}$/);
    fc.assert(
      fc.property(word, word, fc.array(word), fc.array(word), (first, last, before, after) => {
        const masked = maskNames([...before, first.toLowerCase(), last.toUpperCase(), ...after].join(" "), {
          candidate: [`${first} ${last}`],
          panel: [],
        });
        for (const part of [first, last])
          expect(masked.toLowerCase().split(" ")).not.toContain(part.toLowerCase());
      }),
    );
  });
});

it("merges what several people heard in the order it was heard, and keeps no sign, time, id or person", () => {
  const line = (heardAtMs: number, mark: Evidence["mark"], text: string): Evidence => ({
    id: `id of ${text}`,
    entry: "alpha",
    mark,
    text,
    heardAtMs,
  });
  const heard = [
    line(9, "minus", "no way back"),
    line(3, "quote", "I asked Priya's team"),
    line(5, "plus", "a plan"),
  ];
  expect(maskedLines(heard, NAMES)).toEqual([
    { quoted: true, text: "I asked [candidate]'s team" },
    { quoted: false, text: "a plan" },
    { quoted: false, text: "no way back" },
  ]);
  const alike = EVIDENCE_MARKS.filter((mark) => mark !== "quote").map((mark) =>
    JSON.stringify(maskedLines([line(1, mark, "same")], NAMES)),
  );
  expect(new Set(alike).size).toBe(1);
});
