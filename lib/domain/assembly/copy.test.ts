import { describe, expect, it } from "vitest";
import { markedItem, testKit } from "@/lib/domain/kits/test-kit";
import { addressOf, readAsk } from "./address";
import { copyOf } from "./copy";
import { defaultRequest } from "./default-request";

const [one, two, three] = [markedItem("one"), markedItem("two"), markedItem("three")];
const content = testKit([three, one, two], { role: "Backend engineer", minutes: 45 });
const asked = { role: "Backend engineer", level: "mid", stack: null, minutes: 45 } as const;
const request = { ...defaultRequest(asked), openingMinutes: 2, mustSubjects: ["security"] } as const;

describe("a copy of a kit", () => {
  it("asks for the same, with the same questions in the same order, through an address and back", () => {
    const { ask, gone } = copyOf({ content, request, seed: "7" }, [one, two, three]);
    expect(gone).toEqual([]);
    expect(ask.items).toEqual(["three", "one", "two"]);
    expect(readAsk(addressOf(ask)).ask).toEqual(ask);
    expect(ask.request).toEqual(request);
  });

  it("leaves out what the bank does not hold any more, and names it", () => {
    const { ask, gone } = copyOf({ content, request, seed: "7" }, [two]);
    expect(ask.items).toEqual(["two"]);
    expect(gone).toEqual(["three's title", "one's title"]);
  });

  it("of a kit nobody asked for is on the usual request", () => {
    const { ask } = copyOf({ content, request: null, seed: "demo" }, [one, two, three]);
    expect(ask.request).toEqual(defaultRequest(asked));
  });

  it("is for another candidate: nothing counts as seen", () => {
    const { ask } = copyOf({ content, request: { ...request, seen: ["one"] }, seed: "7" }, [one]);
    expect(ask.request.seen).toEqual([]);
  });
});
