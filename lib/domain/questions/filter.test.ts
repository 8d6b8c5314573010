import { describe, expect, it } from "vitest";
import { isFiltered, matches, readFilter } from "./filter";
import type { Question } from "./question";

const question: Question = {
  slug: "lost-update",
  title: "Lost update",
  prompt: "Two people save the same order at once. What happens?",
  purpose: "Shows whether they know about Café-style locking.",
  subject: "database",
  kind: "technical",
  levels: ["mid", "senior"],
  stack: ["node"],
  minutes: 8,
  competencies: ["communication"],
  keyPoints: ["Names optimistic locking."],
  probes: ["And with two servers?"],
  signs: [],
  warnings: [],
  mustHave: false,
  reference: "",
  enemies: [],
  topics: [],
  checked: null,
  references: [],
};
const finds = (address: string) => matches(question, readFilter(new URLSearchParams(address)));

describe("a filter of questions", () => {
  it.each([
    ["", true],
    ["subject=database&kind=technical&level=senior&stack=node&minutes=8", true],
    ["subject=api", false],
    ["kind=behavioural", false],
    ["level=junior", false],
    ["stack=python", false],
    ["competency=communication", true],
    ["competency=growth", false],
    ["minutes=7", false],
    ["q=OPTIMISTIC+servers", true],
    ["q=cafe", true],
    ["q=optimistic+kafka", false],
  ])("reads %j and answers %j", (address, expected) => expect(finds(address)).toBe(expected));

  it("leaves out what it does not know", () => {
    const filter = readFilter(new URLSearchParams("subject=cobol&competency=charm&minutes=-3&level=&q=++"));
    expect(isFiltered(filter)).toBe(false);
  });

  it("counts one wish as a filter", () => {
    expect(isFiltered(readFilter(new URLSearchParams("minutes=5")))).toBe(true);
  });
});
