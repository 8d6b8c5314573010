import { describe, expect, it } from "vitest";
import { otherWords, reworded, rewordingsOf } from "./reword";
import { markedItem } from "./test-kit";

const items = [markedItem("one"), markedItem("two")];

describe("words for one kit", () => {
  it("replace what is said, keep the question's own, and leave the rubric and the other questions alone", () => {
    const [one, two] = reworded(items, { one: " How would you\n start? ", three: "Nobody asks." });
    expect(one?.question.prompt).toBe("How would you start?");
    expect(one?.original).toBe("one's prompt");
    expect(one?.rubric).toEqual(items[0]?.rubric);
    expect(one?.question.keyPoints).toEqual(items[0]?.question.keyPoints);
    expect(two).toEqual(items[1]);
  });

  it.each([undefined, "", " \n ", "one's prompt", " one's  prompt "])(
    "are the question's own where %j was typed",
    (typed) => {
      expect(otherWords("one's prompt", typed)).toBeNull();
      expect(reworded(items, typed === undefined ? {} : { one: typed })).toEqual(items);
    },
  );

  it("of a name that every object has are nobody's", () => {
    const odd = [markedItem("constructor"), markedItem("toString")];
    expect(reworded(odd, {})).toEqual(odd);
  });

  it("come back for a copy", () => {
    const said = { two: "Say it another way." };
    expect(rewordingsOf(reworded(items, said))).toEqual(said);
    expect(rewordingsOf(items)).toEqual({});
  });
});
