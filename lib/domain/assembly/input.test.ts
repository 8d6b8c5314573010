import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultRequest } from "./default-request";
import { kitRequestInput } from "./input";

const four = { role: " Backend engineer ", level: "mid", stack: "node", minutes: "45" };

function messages(values: unknown): readonly string[] {
  const read = kitRequestInput.safeParse(values);
  return read.success ? [] : read.error.issues.map((issue) => issue.message);
}

describe("a request from a form", () => {
  it("needs four answers; the rest is what is usual", () => {
    expect(kitRequestInput.parse(four)).toEqual(
      defaultRequest({ role: "Backend engineer", level: "mid", stack: "node", minutes: 45 }),
    );
  });

  it("reads lists from one value, several, or commas, and an empty one as none", () => {
    const read = kitRequestInput.parse({
      ...four,
      stack: "",
      openingMinutes: "2",
      mustSubjects: ["database", "api,api"],
      mustCompetencies: "",
      mustKinds: "technical",
      pinned: "slow-query-index, lost-update",
    });
    expect(read).toMatchObject({
      stack: null,
      openingMinutes: 2,
      mustSubjects: ["database", "api"],
      mustCompetencies: [],
      mustKinds: ["technical"],
      pinned: ["slow-query-index", "lost-update"],
      excluded: [],
    });
  });

  it.each([
    [{ role: " " }, "Role: write what the person will do, for example Backend engineer."],
    [{ role: "x".repeat(81) }, "Role: use at most 80 characters."],
    [{ level: "guru" }, "Level: choose junior, mid, senior or lead."],
    [{ stack: "cobol" }, "Stack: choose one from the list, or none."],
    [{ minutes: "47" }, "Minutes: choose a length from 15 to 120 in steps of five, for example 45."],
    [{ minutes: "125" }, "Minutes: choose a length from 15 to 120 in steps of five, for example 45."],
    [{ minutes: "soon" }, "Minutes: choose a length from 15 to 120 in steps of five, for example 45."],
    [{ openingMinutes: "1.5" }, "Opening: use whole minutes from 0 to 15."],
    [{ mustSubjects: "cooking" }, "Subjects: choose them from the list."],
    [{ pinned: "../etc" }, "Questions: choose them from the bank."],
    [
      { minutes: "15", openingMinutes: "5", closingMinutes: "10" },
      "Minutes: opening and closing leave no time for questions; add minutes or shorten them.",
    ],
  ])("is refused with the field and the remedy: %j", (over, message) => {
    expect(messages({ ...four, ...over })).toEqual([message]);
  });

  it("never throws, whatever comes in", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (values, one) => {
        kitRequestInput.safeParse(values);
        kitRequestInput.safeParse({ ...four, mustSubjects: one, pinned: one, minutes: one, stack: one });
      }),
    );
  });
});

describe("the usual request", () => {
  const usual = (minutes: number) => defaultRequest({ role: "x", level: "mid", stack: "node", minutes });

  it.each([
    [15, 2, 3, 0, 1],
    [25, 2, 3, 0, 1],
    [30, 3, 4, 1, 4],
    [45, 3, 5, 2, 6],
    [60, 4, 7, 3, 8],
    [120, 5, 8, 4, 12],
  ])(
    "of %d minutes has %d + %d for the frame, %d subjects and %d musts",
    (minutes, opening, closing, subjects, musts) => {
      const request = usual(minutes);
      const { mustSubjects, mustCompetencies, mustKinds } = request;
      expect([request.openingMinutes, request.closingMinutes]).toEqual([opening, closing]);
      expect(mustSubjects).toHaveLength(subjects);
      expect(mustSubjects.length + mustCompetencies.length + mustKinds.length).toBe(musts);
    },
  );

  it("asks for the stack's own subject when there is a stack", () => {
    expect(usual(45).mustSubjects).toEqual(["node", "database"]);
    expect(defaultRequest({ role: "x", level: "mid", stack: null, minutes: 45 }).mustSubjects).toEqual([
      "database",
    ]);
  });
});
