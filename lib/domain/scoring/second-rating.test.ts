import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reveal } from "./reveal";
import type { Score } from "./score";
import { handIn, mayReadAnswers, shownSecondRatings } from "./second-rating";

describe("who may read all answers", () => {
  it.each<[string, readonly Reveal[], boolean]>([
    ["nobody was interviewed yet", [], true],
    ["all debriefs are open", ["everything", "everything"], true],
    ["others are waited for", ["everything", "who-is-missing"], true],
    ["one scorecard of one's own is owed", ["everything", "nothing"], false],
    ["nothing but one's own is owed", ["nothing"], false],
  ])("when %s", (_when, reveals, may) => {
    expect(mayReadAnswers(reveals)).toBe(may);
  });
});

const answers = [{ key: "a" }, { key: "b" }];
const give = (key: string, score: Score) => ({ key, score });

describe("handing in", () => {
  it.each<[string, Parameters<typeof handIn>, readonly string[] | string]>([
    ["all of them is taken", [[give("a", 3), give("b", 0)], answers, []], ["a", "b"]],
    ["one too few is not", [[give("a", 3)], answers, []], "answers-left"],
    ["one that is not there is not", [[give("a", 3), give("x", 3)], answers, []], "answers-left"],
    [
      "all and one that is not there is not",
      [[give("a", 3), give("b", 3), give("x", 3)], answers, []],
      "answers-left",
    ],
    ["one twice is not", [[give("a", 3), give("a", 3), give("b", 1)], answers, []], "answers-left"],
    ["what came since the last time is taken alone", [[give("b", 2)], answers, [give("a", 3)]], ["b"]],
    [
      "the same again adds nothing",
      [[give("a", 3), give("b", 2)], answers, [give("a", 3), give("b", 2)]],
      [],
    ],
    [
      "another level for what was rated is not",
      [[give("a", 1), give("b", 2)], answers, [give("a", 3)]],
      "already-rated-again",
    ],
    ["nothing where there is nothing", [[], [], []], []],
  ])("%s", (_title, args, expected) => {
    const done = handIn(...args);
    expect(done.ok ? done.value.map(({ key }) => key) : done.reason).toEqual(expected);
  });
});

describe("what a debrief shows of second ratings", () => {
  const row = (question: string, personId: string) => ({ question, personId });
  const rows = [row("alpha", "ana"), row("beta", "ana"), row("beta", "bo")];

  it.each<[string, string, readonly string[], number[]]>([
    ["everything to who rates nothing", "cy", [], [0, 1, 2]],
    ["nothing of a question that one has begun to rate", "cy", ["beta"], [0]],
    ["everything of it once one has rated this candidate", "bo", ["beta"], [0, 1, 2]],
    ["the rest while one rates another question", "bo", ["alpha", "beta"], [1, 2]],
  ])("is %s", (_title, reader, begun, shown) => {
    expect(shownSecondRatings(rows, reader, begun)).toEqual(shown.map((index) => rows[index]));
  });

  it("is never another's on a question that one has begun and not rated", () => {
    const anyRow = fc.record({
      question: fc.constantFrom("a", "b"),
      personId: fc.constantFrom("me", "ana", "bo"),
    });
    fc.assert(
      fc.property(fc.array(anyRow), fc.subarray(["a", "b"]), (all, begun) => {
        for (const { question } of shownSecondRatings(all, "me", begun))
          expect(
            !begun.includes(question) ||
              all.some((one) => one.question === question && one.personId === "me"),
          ).toBe(true);
      }),
    );
  });
});
