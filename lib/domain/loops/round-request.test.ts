import { expect, it } from "vitest";
import { readAsk } from "@/lib/domain/assembly/address";
import type { Loop, Role, Round } from "./loop";
import { loopRequest, roundAddress, roundRequest } from "./round-request";

const role: Role = {
  slug: "backend-go",
  title: "Backend engineer",
  purpose: "Builds services.",
  stack: "go",
  levels: ["mid"],
  own: ["go", "tooling"],
};
const round: Round = {
  slug: "coding",
  title: "Coding",
  purpose: "On code.",
  minutes: 45,
  subjects: ["own", "database", "tooling"],
  kinds: ["technical"],
  competencies: ["pragmatism"],
};

it("a round asks for the role's own subjects in place of the word own, each once", () => {
  expect(roundRequest(role, "mid", round)).toMatchObject({
    role: "Backend engineer, coding",
    level: "mid",
    stack: "go",
    minutes: 45,
    openingMinutes: 3,
    closingMinutes: 5,
    mustSubjects: ["go", "tooling", "database"],
    mustKinds: ["technical"],
    mustCompetencies: ["pragmatism"],
  });
});

it("a technical round takes no stories from the past; one of several kinds takes any", () => {
  expect(roundRequest(role, "mid", round).onlyKinds).toEqual(["technical", "situational"]);
  const mixed: Round = { ...round, kinds: ["technical", "values"] };
  expect(roundRequest(role, "mid", mixed).onlyKinds).toEqual([]);
});

it.each([role, { ...role, stack: null, own: ["devops" as const] }])(
  "the generator reads from the address what the round asks for",
  (one) => {
    const { ask, fields } = readAsk(roundAddress(one, "mid", round));
    expect(fields).toEqual({});
    expect(ask.request).toEqual(roundRequest(one, "mid", round));
    expect(ask.own).toBe(true);
  },
);

it("a loop asks for its rounds in order", () => {
  const second = { ...round, slug: "design", title: "Design", minutes: 60 };
  const loop: Loop = { slug: "two", title: "Two", purpose: "Two.", rounds: [round, second] };
  expect(loopRequest(role, "mid", loop).rounds.map((one) => [one.name, one.request.minutes])).toEqual([
    ["Coding", 45],
    ["Design", 60],
  ]);
});
