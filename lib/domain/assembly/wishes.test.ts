import { describe, expect, it } from "vitest";
import { entry, requestFor } from "./test-bank";
import { isMust, wishesOf, withoutWish } from "./wishes";

const request = requestFor({
  mustSubjects: ["database", "database"],
  mustCompetencies: ["ownership"],
  mustKinds: ["behavioural", "reverse"],
  pinned: ["event-loop"],
});

describe("the wishes of a request", () => {
  const wishes = wishesOf(request, [entry("event-loop", { title: "Event loop under load" })]);

  it("are named as people say them, each once, and the closing answers for reverse questions", () => {
    expect(wishes.map((wish) => wish.name)).toEqual([
      "At least one question",
      "Databases",
      "Ownership",
      "Behavioural questions",
      "“Event loop under load”",
    ]);
  });

  it("count a subject, a competency or a kind as a must, a pin not", () => {
    expect(wishes.filter(isMust).map((wish) => wish.key)).toEqual([
      "subject:database",
      "competency:ownership",
      "kind:behavioural",
    ]);
  });

  it("can be taken back one by one", () => {
    const left = wishes.slice(1).reduce(withoutWish, request);
    expect(left).toEqual(requestFor({ mustKinds: ["reverse"] }));
  });
});
