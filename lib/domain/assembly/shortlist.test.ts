import { describe, expect, it } from "vitest";
import { shortlist, WHOLE_BANK } from "./shortlist";
import { entry, requestFor } from "./test-bank";

const many = (count: number, over: Parameters<typeof entry>[1] = {}, name = "q") =>
  Array.from({ length: count }, (_, index) => entry(`${name}-${index}`, over));

const listed = (bank: Parameters<typeof shortlist>[0], request = requestFor()) =>
  shortlist(bank, bank, request, "seed").map((one) => one.question.slug);

describe("the shortlist", () => {
  it("is the whole bank where the bank is small", () => {
    expect(listed(many(WHOLE_BANK))).toHaveLength(WHOLE_BANK);
  });

  it("keeps eight of a subject and duration", () => {
    expect(listed([...many(300), ...many(20, { minutes: 5 }, "short")])).toHaveLength(16);
  });

  it("keeps two of a set of near-duplicates", () => {
    const twins = ["twin-0", "twin-1", "twin-2", "twin-3", "twin-4"];
    const bank = [...many(200), ...many(5, { minutes: 9, enemies: twins }, "twin")];
    expect(listed(bank).filter((slug) => slug.startsWith("twin"))).toHaveLength(2);
  });

  it("keeps twelve for a wish and every pinned question", () => {
    const rare = many(30, { kind: "values", levels: ["mid", "lead"] }, "rare");
    const request = requestFor({ mustKinds: ["values"], pinned: ["q-199"] });
    const kept = listed([...many(200), ...rare], request);
    expect(kept.filter((slug) => slug.startsWith("rare"))).toHaveLength(12);
    expect(kept).toContain("q-199");
  });
});
