import { describe, expect, it } from "vitest";
import { assemble } from "@/lib/domain/assembly/assemble";
import { entry, requestFor } from "@/lib/domain/assembly/test-bank";
import { solve } from "./solver";

const bank = [
  entry("index", { title: "A slow query" }),
  entry("update", { title: "A lost update", enemies: ["index"] }),
  entry("loop", { subject: "node", stack: ["node"], title: "Event loop", minutes: 10 }),
  entry("gil", { subject: "python", stack: ["python"], title: "Cores" }),
  entry("incident", {
    subject: "collaboration",
    kind: "behavioural",
    competencies: ["ownership"],
    minutes: 14,
  }),
  entry("scale", { subject: "architecture", levels: ["lead"], title: "Scale out" }),
];

async function explained(over: Parameters<typeof requestFor>[0]) {
  const kit = await assemble(bank, requestFor(over), "seed", solve);
  return {
    unmet: kit.unmet.map((one) => `${one.wish}: ${one.why}`),
    offers: kit.relaxations.map((one) => one.label),
  };
}

describe("a wish that cannot be met", () => {
  it("for want of minutes offers as few more as would do, or something less", async () => {
    expect(
      await explained({ minutes: 35, mustSubjects: ["node", "database"], mustKinds: ["behavioural"] }),
    ).toEqual({
      unmet: [
        "Databases: The shortest question for it takes 8 minutes, and only 1 is free beside the rest of the kit.",
      ],
      offers: ["Add 10 minutes", "Do without Databases", "Do without Node.js"],
    });
  });

  it("for want of a question at this level offers the nearest one from outside", async () => {
    expect(await explained({ mustSubjects: ["architecture"] })).toEqual({
      unmet: [
        "Architecture: The questions that cover it are written for lead level, and the kit is for mid.",
      ],
      offers: ["Take “Scale out”, written for lead", "Do without Architecture"],
    });
  });

  it("for want of a stack offers the one from the other stack", async () => {
    expect(await explained({ stack: null, mustSubjects: ["python"] })).toEqual({
      unmet: ["Python: The questions that cover it are written for Python, and no stack was chosen."],
      offers: ["Take “Cores”, written for Python", "Do without Python"],
    });
  });

  it("stays asked for where it belongs to another stack and something else is missing, too", async () => {
    const over = { mustSubjects: ["python", "node", "database"], mustKinds: ["behavioural"] } as const;
    const { offers } = await explained({ minutes: 35, ...over });
    expect(offers).toEqual(["Add 10 minutes", "Do without Databases", "Do without Node.js"]);
    const kit = await assemble(bank, requestFor({ minutes: 35, ...over }), "seed", solve);
    expect(kit.relaxations.map((one) => one.request.mustSubjects.includes("python"))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("because it was left out offers to allow it again", async () => {
    expect(await explained({ mustSubjects: ["node"], excluded: ["loop"] })).toEqual({
      unmet: ["Node.js: Every question that covers it is on the list of questions to leave out."],
      offers: ["Allow “Event loop” again", "Do without Node.js"],
    });
  });

  it("for a near-duplicate in its place offers to let go of either", async () => {
    const { unmet, offers } = await explained({ pinned: ["index", "update"] });
    expect(unmet).toHaveLength(1);
    expect(unmet[0]).toMatch(/“A .+”: “A .+” is a near-duplicate of “A .+”, which is in the kit\./);
    expect([...offers].sort()).toEqual(["Do without “A lost update”", "Do without “A slow query”"]);
  });

  it("that nobody can meet is said to be so", async () => {
    expect(await explained({ mustSubjects: ["rust"], pinned: ["nobody"] })).toEqual({
      unmet: ["Rust: No published question covers it.", "“nobody”: No published question has this name."],
      offers: ["Do without Rust and “nobody”"],
    });
  });

  it("is the wish for any question at all when nothing fits", async () => {
    expect(await explained({ minutes: 15 })).toEqual({
      unmet: [
        "At least one question: The shortest question for it takes 8 minutes, and only 5 are left for questions.",
      ],
      offers: ["Add 5 minutes"],
    });
    expect((await assemble([], requestFor(), "seed", solve)).unmet).toEqual([
      { wish: "At least one question", why: "No published question covers it.", applies: true },
    ]);
  });
});
