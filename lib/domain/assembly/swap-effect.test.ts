import { describe, expect, it } from "vitest";
import { acceptItems } from "./accept";
import { effectOf } from "./swap-effect";
import { entry, requestFor } from "./test-bank";

const bank = [
  entry("index", { competencies: ["communication"] }),
  entry("peer", {
    subject: "collaboration",
    kind: "behavioural",
    competencies: ["communication", "ownership"],
  }),
  entry("update", { minutes: 10 }),
  entry("spare", { subject: "api", competencies: ["ownership"] }),
];

function effect(out: string, by: string | null, over: Parameters<typeof requestFor>[0] = {}) {
  const request = requestFor({ minutes: 30, ...over });
  const accepted = acceptItems(bank, request, ["index", "peer"]);
  if (!accepted.ok) throw new Error(accepted.reason.sentence);
  const item = accepted.value.items.find((one) => one.question.slug === out);
  if (!item) throw new Error(out);
  const question = bank.find((one) => one.question.slug === by)?.question ?? null;
  return effectOf(question, item, accepted.value.items, request);
}

describe("what a swap does to a kit", () => {
  it("warns of the only question on a competency, asked for or not", () => {
    expect(effect("peer", "update").warning).toBe("Leaves nothing on Ownership.");
    expect(effect("peer", "update", { mustCompetencies: ["ownership"] }).warning).toBe(
      "Leaves nothing on Ownership, which you asked for.",
    );
  });

  it("warns of the only question of a kind that was asked for", () => {
    const warning = effect("peer", "update", {
      mustKinds: ["behavioural"],
      mustSubjects: ["collaboration"],
    }).warning;
    expect(warning).toBe(
      "Leaves nothing on Collaboration and no behavioural questions, which you asked for. Leaves nothing on Ownership.",
    );
  });

  it("says the rest plainly: the minutes, and what comes and goes", () => {
    expect(effect("peer", "spare")).toEqual({
      change:
        "Same length: 26 of 30 minutes planned, 4 minutes spare. Brings in APIs. Gives up Collaboration and behavioural questions.",
      warning: null,
    });
    expect(effect("index", "update")).toEqual({
      change: "2 minutes longer: 28 of 30 minutes planned, 2 minutes spare.",
      warning: null,
    });
  });

  it("tells of a removal, too", () => {
    expect(effect("peer", null)).toEqual({
      change:
        "8 minutes shorter: 18 of 30 minutes planned, 12 minutes spare. Gives up Collaboration and behavioural questions.",
      warning: "Leaves nothing on Ownership.",
    });
  });
});
