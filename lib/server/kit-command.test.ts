import { describe, expect, it } from "vitest";
import { readBank } from "@/lib/domain/exchange/read-bank";
import { answerKitCommand, readKitCommand } from "./kit-command";

const options = { role: "Backend engineer", level: "mid", stack: "node", minutes: "30" };
const nothing = { options, request: undefined, forms: undefined, rounds: undefined };

const question = (slug: string, over: Record<string, unknown> = {}) => ({
  slug,
  subject: "node",
  kind: "technical",
  levels: ["mid"],
  stack: [],
  minutes: 8,
  competencies: ["communication"],
  ...over,
});
const people = { subject: "collaboration", kind: "behavioural" };

function bankOf(...questions: readonly object[]) {
  const read = readBank(JSON.stringify(questions));
  if (!read.ok) throw new Error(read.reason.join("\n"));
  return read.value;
}

async function answer(given: Partial<Parameters<typeof readKitCommand>[0]>, bank: ReturnType<typeof bankOf>) {
  const command = readKitCommand({ ...nothing, ...given });
  if (!command.ok) throw new Error(command.reason.join("\n"));
  return answerKitCommand(command.value, bank, "seed");
}

describe("what a command asks for", () => {
  it.each([
    ["a level nobody knows", { options: { ...options, level: "mit" } }, /^Level: /],
    ["minutes that are none", { options: { ...options, minutes: "soon" } }, /^Minutes: /],
    ["a field nobody knows", { request: { speed: 3 } }, /speed/],
    ["a weight beyond three", { request: { weights: { "subject:node": 4 } } }, /^Weights: /],
    ["a weight for nothing", { request: { weights: { "subject:cobol": 2 } } }, /cobol/],
    [
      "a share upside down",
      { request: { shares: [{ topic: "subject:node", least: 9, most: 3 }] } },
      /^Shares: /,
    ],
    ["no parallel kits", { forms: "0" }, /^Forms: /],
    ["parallel loops", { forms: "2", rounds: { rounds: [{ name: "One" }] } }, /not for both/],
    ["a loop without rounds", { rounds: { rounds: [] } }, /^Rounds: /],
    [
      "a round that makes no sense",
      { rounds: { rounds: [{ name: "One", request: { minutes: -1 } }] } },
      /^One: Minutes/,
    ],
  ])("is refused with a sentence for %s", (_, given, sentence) => {
    const read = readKitCommand({ ...nothing, ...given });
    expect(read.ok ? "" : read.reason.join("\n")).toMatch(sentence);
  });
});

describe("a bank from a file", () => {
  it.each([
    ["no JSON", "{", /not JSON/],
    ["an unknown subject", JSON.stringify([question("a", { subject: "cobol" })]), /question 1, subject/],
    ["a question twice", JSON.stringify([question("a"), question("a")]), /twice/],
  ])("is refused for %s", (_, text, sentence) => {
    const read = readBank(text);
    expect(read.ok ? "" : read.reason.join("\n")).toMatch(sentence);
  });
});

describe("the answer", () => {
  const bank = bankOf(question("a"), question("b"), question("c", people), question("d", people));

  it("is a proved kit, the same byte for byte", async () => {
    const one = await answer({}, bank);
    expect(one).toMatchObject({ status: "optimal", gap: 0, unmet: [], relaxations: [] });
    expect(one.kits[0]?.minutes).toBeLessThanOrEqual(30);
    expect(JSON.stringify(await answer({}, [...bank].reverse()))).toBe(JSON.stringify(one));
  });

  it("names what is missing and what would help where it can't be done", async () => {
    const { status, unmet, relaxations } = await answer({ request: { mustSubjects: ["rust"] } }, bank);
    expect({ status, unmet, labels: relaxations.map(({ label }) => label) }).toEqual({
      status: "infeasible",
      unmet: [{ wish: "Rust", why: "No published question covers it." }],
      labels: ["Do without Rust"],
    });
  });

  it("for three minutes says that nothing fits, and is no kit over its time", async () => {
    const { status, kits, unmet } = await answer({ options: { ...options, minutes: "3" } }, bank);
    expect(status).toBe("infeasible");
    expect(kits[0]?.minutes).toBeLessThanOrEqual(3);
    expect(unmet[0]?.why).toContain("takes 8 minutes");
  });

  it("for parallel kits says how many there can be", async () => {
    const { kits, support } = await answer(
      {
        options: { ...options, minutes: "21" },
        forms: "3",
        request: { mustKinds: ["behavioural"], mustSubjects: [] },
      },
      bank,
    );
    expect(kits.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(support?.sentence).toContain("supports 2 kits like this, not 3");
  });

  it("for a loop names the round that lacks something", async () => {
    const rounds = ["One", "Two", "Three"].map((name) => ({
      name,
      request: { mustKinds: ["behavioural"], mustSubjects: [], minutes: 15 },
    }));
    const { kits, unmet } = await answer({ rounds: { twice: ["communication"], rounds } }, bank);
    expect(kits.map(({ name }) => name)).toEqual(["One", "Two", "Three"]);
    expect(unmet.map(({ wish, round }) => [wish, typeof round])).toEqual([
      ["Behavioural questions", "string"],
    ]);
  });
});
