import { describe, expect, it } from "vitest";
import { acceptItems } from "./accept";
import { entry, requestFor } from "./test-bank";

const bank = [
  entry("index", { title: "A slow query" }),
  entry("update", { title: "A lost update", enemies: ["index"] }),
  entry("loop", { subject: "node", title: "Event loop", minutes: 10 }),
  entry("incident", { kind: "behavioural", competencies: ["ownership"], minutes: 12 }),
  entry("yours", { kind: "reverse", title: "Your questions" }),
  entry("scale", { levels: ["lead"], stack: ["java"] }),
];

describe("a list changed by hand", () => {
  it.each([
    ["empty", [], "A kit needs at least one question. Add one."],
    ["unknown", ["index", "nobody"], "No published question is called “nobody”. Remove it."],
    ["duplicate", ["index", "index"], "“A slow query” is in the list twice. Remove one."],
    [
      "not-scored",
      ["yours"],
      "“Your questions” is the candidate's own; the closing keeps time for it. Remove it.",
    ],
    [
      "over-time",
      ["index", "loop", "incident", "scale"],
      "The questions take 8 minutes more than the 40 allow. Remove one, or add minutes.",
    ],
  ])("is refused when it is %s", (code, slugs, sentence) => {
    expect(acceptItems(bank, requestFor(), slugs)).toEqual({ ok: false, reason: { code, sentence } });
  });

  it("keeps its order and may use every minute, other levels and stacks and what was left out", () => {
    const accepted = acceptItems(bank, requestFor({ excluded: ["loop"] }), ["incident", "scale", "loop"]);
    expect(accepted).toMatchObject({ ok: true, value: { plannedMinutes: 40, unmet: [] } });
    expect(accepted.ok && accepted.value.items.map((item) => item.question.slug)).toEqual([
      "incident",
      "scale",
      "loop",
    ]);
  });

  it("passes with near-duplicates, and says which", () => {
    expect(acceptItems(bank, requestFor(), ["index", "update"])).toMatchObject({
      ok: true,
      value: {
        broken: ["“A lost update” is a near-duplicate of “A slow query”. One of the two is enough."],
      },
    });
  });

  it("passes without something that was asked for, and says what is missing", () => {
    const request = requestFor({ mustSubjects: ["node", "security"] });
    expect(acceptItems(bank, request, ["index"])).toMatchObject({
      ok: true,
      value: {
        unmet: [
          {
            wish: "Node.js",
            why: "No question in this kit covers it; “Event loop” would, in 10 minutes.",
            applies: true,
          },
          { wish: "Security", why: "No published question covers it.", applies: true },
        ],
      },
    });
  });

  it("tells a subject of another stack from one that is missing", () => {
    const java = [...bank, entry("threads", { subject: "java", stack: ["java"], levels: ["lead"] })];
    const accepted = acceptItems(java, requestFor({ mustSubjects: ["java", "rust", "node"] }), ["index"]);
    expect(accepted.ok && accepted.value.unmet.map((one) => [one.wish, one.applies])).toEqual([
      ["Java", false],
      ["Rust", true],
      ["Node.js", true],
    ]);
  });

  it("marks what must stay: the disqualifying, and the only one for something asked for", () => {
    const request = requestFor({ mustCompetencies: ["ownership"], mustSubjects: ["database"] });
    const accepted = acceptItems([...bank, entry("key", { mustHave: true, minutes: 4 })], request, [
      "index",
      "incident",
      "key",
    ]);
    expect(accepted.ok && accepted.value.items.map((item) => item.mustHave)).toEqual([false, true, true]);
  });
});
