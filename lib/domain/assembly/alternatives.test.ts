import { describe, expect, it } from "vitest";
import { acceptItems } from "./accept";
import { alternatives } from "./alternatives";
import { entry, requestFor } from "./test-bank";

const bank = [
  entry("index", { topics: ["t1"] }),
  entry("update", { minutes: 10, competencies: ["ownership"], enemies: ["index"] }),
  entry("schema", { minutes: 7, kind: "behavioural" }),
  entry("loop", { subject: "node" }),
  entry("stream", { subject: "node", enemies: ["loop"] }),
  entry("cache", { subject: "architecture", minutes: 20 }),
];

function offered(slug: string, over: Parameters<typeof requestFor>[0] = {}) {
  const request = requestFor({ minutes: 30, ...over });
  const accepted = acceptItems(bank, request, ["index", "loop"]);
  if (!accepted.ok) throw new Error(accepted.reason.sentence);
  return alternatives(bank, request, accepted.value.items, slug).map(
    (one) => `${one.entry.question.slug}: ${one.effect}`,
  );
}

describe("the alternatives to an item", () => {
  it("are the nearest that fit the minutes, with what they change", () => {
    expect(offered("index")).toEqual([
      "update: +2 min, covers Ownership",
      "schema: −1 min, covers behavioural questions",
    ]);
  });

  it("may be a near-duplicate of the item itself, never of another one", () => {
    expect(offered("loop")[0]).toBe("stream: same length, covers the same");
    expect(offered("index").join()).not.toContain("stream");
  });

  it("put first what keeps everything that was asked for", () => {
    expect(offered("loop", { minutes: 45, mustSubjects: ["node"], excluded: ["stream"] })).toEqual([
      "schema: −1 min, covers behavioural questions, no longer covers Node.js",
      "cache: +12 min, covers Architecture, no longer covers Node.js",
    ]);
  });

  it("are none for an item that is not there", () => {
    expect(offered("nobody")).toEqual([]);
  });
});
