import { describe, expect, it } from "vitest";
import { acceptItems } from "./accept";
import { entry, requestFor } from "./test-bank";
import { verdictOf } from "./verdict";

const bank = [
  entry("one", { subject: "database", minutes: 8 }),
  entry("two", { subject: "api", minutes: 7 }),
];
const asked = requestFor({
  minutes: 30,
  openingMinutes: 3,
  closingMinutes: 4,
  mustSubjects: ["database", "api"],
  mustCompetencies: [],
  mustKinds: [],
  pinned: [],
});

function verdict(
  slugs: readonly string[],
  request = asked,
  assembly: Parameters<typeof verdictOf>[2] = null,
) {
  const accepted = acceptItems(bank, request, slugs);
  if (!accepted.ok) throw new Error(accepted.reason.sentence);
  return verdictOf(accepted.value, request, assembly);
}

describe("the verdict on a kit", () => {
  it("adds up the minutes", () => {
    expect(verdict(["one", "two"]).minutes).toBe(
      "22 of 30 minutes planned, 8 minutes spare: 3 to welcome, 15 for 2 questions, 4 for theirs.",
    );
    expect(verdict(["one"]).minutes).toContain("8 for 1 question,");
  });

  it("does not claim everything where wishes could not be read", () => {
    const accepted = acceptItems(bank, asked, ["one", "two"]);
    if (!accepted.ok) throw new Error(accepted.reason.sentence);
    expect(verdictOf(accepted.value, asked, null, 2).coverage).toBe(
      "Covers everything that could be read: Databases and APIs. 2 wishes could not be read.",
    );
    const open = { ...asked, mustSubjects: [] };
    expect(verdictOf(accepted.value, open, null, 1).coverage).toBe(
      "Nothing that could be read has to be covered. 1 wish could not be read.",
    );
  });

  it("says what is covered", () => {
    expect(verdict(["one", "two"]).coverage).toBe("Covers everything you asked for: Databases and APIs.");
    expect(verdict(["one"]).coverage).toBe("Covers 1 of the 2 things you asked for: Databases.");
    expect(verdict(["one"], { ...asked, mustSubjects: ["go"] }).coverage).toBe(
      "Covers nothing of what you asked for: Go.",
    );
    expect(verdict(["one"], { ...asked, mustSubjects: [] }).coverage).toContain("nothing in particular");
  });

  it.each([
    [null, "Changed by hand."],
    [{ method: "solver", gap: 0 } as const, "Proved best"],
    [{ method: "solver", gap: 0.0042 } as const, "within 0.5 %"],
    [{ method: "solver", gap: 0.00001 } as const, "within 0.1 %"],
    [{ method: "solver", gap: 346.6 } as const, "could not be proved"],
    [{ method: "greedy", gap: null } as const, "quick method"],
  ])("says of %j how good the choice is", (assembly, words) => {
    expect(verdict(["one"], asked, assembly).proof).toContain(words);
  });
});
