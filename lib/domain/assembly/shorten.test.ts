import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptItems, readList } from "./accept";
import { shortenings } from "./shorten";
import { banks, entry, requestFor, requests } from "./test-bank";

describe("a list that takes too long", () => {
  const bank = [
    entry("key", { mustHave: true, minutes: 9 }),
    entry("long", { subject: "node", minutes: 14 }),
    entry("short", { subject: "api", minutes: 10 }),
  ];

  it("fits with more minutes, or without the question to miss least", () => {
    const request = requestFor({ minutes: 35 });
    const list = readList(bank, request, ["key", "long", "short"]);
    if (!list.ok) throw new Error(list.reason.sentence);
    expect(list.value.over).toBe(8);
    const offers = shortenings(request, list.value.items, list.value.over);
    expect(offers.map((offer) => offer.label)).toEqual(["Add 10 minutes", "Remove “short”"]);
  });

  it("loses several where one is not enough", () => {
    const request = requestFor({ minutes: 25 });
    const list = readList(bank, request, ["key", "long", "short"]);
    const offers = list.ok ? shortenings(request, list.value.items, list.value.over) : [];
    expect(offers.at(-1)).toMatchObject({ label: "Remove “long” and “short”", items: ["key"] });
  });

  it("is accepted after every change that is offered", () => {
    let offered = 0;
    fc.assert(
      fc.property(banks(12), requests(12), (every, request) => {
        const slugs = every.map((one) => one.question.slug);
        const list = readList(every, request, slugs);
        if (!list.ok || list.value.over === 0) return;
        for (const offer of shortenings(request, list.value.items, list.value.over)) {
          offered++;
          expect(acceptItems(every, offer.request, offer.items).ok).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(offered).toBeGreaterThan(5);
  });

  it("cannot be longer than the longest interview", () => {
    const request = requestFor({ minutes: 120 });
    const list = readList(bank, request, ["key"]);
    expect(list.ok && shortenings(request, list.value.items, 4)).toEqual([]);
  });
});
