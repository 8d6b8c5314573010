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

function offered(
  slug: string,
  over: Parameters<typeof requestFor>[0] = {},
  elsewhere: Parameters<typeof alternatives>[3] = [],
) {
  const request = requestFor({ minutes: 30, ...over });
  const accepted = acceptItems(bank, request, ["index", "loop"]);
  if (!accepted.ok) throw new Error(accepted.reason.sentence);
  return alternatives(
    bank,
    request,
    accepted.value.items,
    elsewhere,
  )(slug).map(
    ({ entry: { question }, effect }) =>
      `${question.slug}: ${effect.change}${effect.warning === null ? "" : ` ! ${effect.warning}`}`,
  );
}

describe("the alternatives to an item", () => {
  it("are the nearest that fit the minutes, with what they change", () => {
    expect(offered("index")).toEqual([
      "update: 2 minutes longer: 28 of 30 minutes planned, 2 minutes spare. Brings in Ownership.",
      "schema: 1 minute shorter: 25 of 30 minutes planned, 5 minutes spare. Brings in behavioural questions.",
    ]);
  });

  it("may be a near-duplicate of the item itself, never of another one", () => {
    expect(offered("loop")[0]).toBe("stream: Same length: 26 of 30 minutes planned, 4 minutes spare.");
    expect(offered("index").join()).not.toContain("stream");
  });

  it("put first what keeps everything that was asked for", () => {
    expect(offered("loop", { minutes: 45, mustSubjects: ["node"], excluded: ["stream"] })).toEqual([
      "schema: 1 minute shorter: 25 of 45 minutes planned, 20 minutes spare. Brings in behavioural questions. ! Leaves nothing on Node.js, which you asked for.",
      "cache: 12 minutes longer: 38 of 45 minutes planned, 7 minutes spare. Brings in Architecture. ! Leaves nothing on Node.js, which you asked for.",
    ]);
  });

  it("are neither what another round asks nor a near-duplicate of it", () => {
    const asked = (slug: string) =>
      bank.flatMap(({ question }) => (question.slug === slug ? [question] : []));
    expect(offered("index", {}, asked("schema")).join()).not.toContain("schema");
    const apart = [entry("other", { enemies: ["schema"] }).question];
    expect(offered("index", {}, apart)).toHaveLength(1);
  });

  it("are none for an item that is not there", () => {
    expect(offered("nobody")).toEqual([]);
  });
});
