import { describe, expect, it } from "vitest";
import { inOrder } from "./order";
import { entry } from "./test-bank";

const order = (...entries: Parameters<typeof inOrder>[0]) => inOrder(entries).map((one) => one.question.slug);

describe("the order of a kit", () => {
  it("goes from common ground to the stack, data and wide questions, and ends with people", () => {
    expect(
      order(
        entry("values", { subject: "motivation", kind: "values" }),
        entry("peer", { subject: "collaboration", kind: "behavioural" }),
        entry("injection", { subject: "security" }),
        entry("cache", { subject: "architecture" }),
        entry("index", { subject: "database" }),
        entry("loop", { subject: "node" }),
        entry("http", { subject: "fundamentals" }),
      ),
    ).toEqual(["http", "loop", "index", "cache", "injection", "peer", "values"]);
  });

  it("starts with the easiest behavioural question where nothing is on fundamentals", () => {
    expect(
      order(
        entry("loop", { subject: "node" }),
        entry("incident", { subject: "collaboration", kind: "behavioural", levels: ["mid", "lead"] }),
        entry("peer", { subject: "collaboration", kind: "behavioural" }),
      ),
    ).toEqual(["peer", "loop", "incident"]);
  });

  it("keeps the only question on people for the end", () => {
    const peer = entry("peer", { subject: "collaboration", kind: "behavioural" });
    expect(order(peer, entry("loop", { subject: "node" }))).toEqual(["loop", "peer"]);
  });

  it("puts the easier, then the shorter, then the first by name first within a stage", () => {
    expect(
      order(
        entry("d"),
        entry("c"),
        entry("b", { minutes: 5 }),
        entry("a", { levels: ["mid", "senior"], minutes: 3 }),
      ),
    ).toEqual(["b", "c", "d", "a"]);
  });

  it("leaves an empty kit empty", () => {
    expect(order()).toEqual([]);
  });
});
