import { describe, expect, it } from "vitest";
import { reasonInWords } from "./reason";

const DAY = 86_400_000;

describe("reasonInWords", () => {
  it.each([
    [{ kind: "due", score: 2, lastAt: 0 }, "Due again: you scored 2, Partial, 6 days ago."],
    [{ kind: "due", score: 1, lastAt: 5 * DAY }, "Due again: you scored 1, Missing, a day ago."],
    [{ kind: "new-subject", subject: "database" }, "You have not tried Databases yet."],
    [{ kind: "new-question", subject: "api" }, "New to you, from what you practised least: APIs."],
    [
      { kind: "longest-ago", lastAt: 6 * DAY - 1 },
      "Nothing is due. You answered this one less than a day ago, longer ago than any other.",
    ],
  ] as const)("says %j", (reason, sentence) => {
    expect(reasonInWords(reason, 6 * DAY)).toBe(sentence);
  });
});
