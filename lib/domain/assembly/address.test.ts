import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, beside, readAsk, typedFrame } from "./address";
import { defaultRequest } from "./default-request";
import { kitRequestInput } from "./input";
import { finerRequests } from "./test-bank";

const read = (address: string) => readAsk(new URLSearchParams(address));

describe("an ask in an address", () => {
  it("starts as a backend engineer, mid, Node.js, 45 minutes", () => {
    const { ask, fields } = read("");
    expect(ask.request).toEqual(
      defaultRequest({ role: "Backend engineer", level: "mid", stack: "node", minutes: 45 }),
    );
    expect(ask.items).toBeNull();
    expect(fields).toEqual({});
  });

  it("takes no stack for an answer", () => {
    expect(read("stack=none").ask.request.stack).toBeNull();
  });

  it("names every field it cannot read and keeps the usual value", () => {
    const { ask, fields } = read("role=&level=boss&stack=cobol&minutes=47&mustKinds=loud");
    expect(Object.keys(fields).sort()).toEqual(["level", "minutes", "mustKinds", "role", "stack"]);
    expect(ask.request).toMatchObject({ role: "Backend engineer", level: "mid", stack: "node", minutes: 45 });
  });

  it("keeps what it can read beside what it cannot", () => {
    expect(read("level=senior&minutes=7").ask.request).toMatchObject({ level: "senior", minutes: 45 });
  });

  it("tells an empty list of questions from none", () => {
    expect(read("items=").ask.items).toEqual([]);
    expect(read("items=a,b&items=c").ask.items).toEqual(["a", "b", "c"]);
  });

  it("follows a new length while nobody chose what to cover", () => {
    const usual = read("minutes=60").ask;
    expect(usual.own).toBe(false);
    expect(addressOf(usual).has("mustSubjects")).toBe(false);
  });

  it("holds on to all that somebody chose, also where it is what is usual", () => {
    const { ask } = read("minutes=60&mustSubjects=node,database,security");
    expect(ask.own).toBe(true);
    const address = addressOf(ask);
    expect(address.get("mustCompetencies")).toBe("breaking-problems-down,communication,ownership");
    address.set("minutes", "30");
    address.set("stack", "python");
    expect(readAsk(address).ask.request).toMatchObject({
      mustSubjects: ["node", "database", "security"],
      mustCompetencies: ["breaking-problems-down", "communication", "ownership"],
      mustKinds: ["technical", "behavioural"],
    });
  });

  it("takes a kit that asks for something else than usual for somebody's choice", () => {
    const { ask } = read("minutes=45");
    const address = addressOf({ ...ask, request: { ...ask.request, mustKinds: [] } });
    expect(address.get("mustSubjects")).toBe("node,database");
    expect(address.get("mustKinds")).toBe("");
  });

  it("names apart what no field shows, for the next question to take along", () => {
    const { ask } = read("pinned=a,b&excluded=c&openingMinutes=1&closingMinutes=5&frame=own&seed=two");
    expect(beside(ask)).toEqual([
      ["frame", "own"],
      ["pinned", "a,b"],
      ["excluded", "c"],
      ["seed", "two"],
    ]);
    expect(beside(read("minutes=60").ask)).toEqual([]);
  });

  it("takes an empty field of the opening for the usual, and shows what it cannot read", () => {
    expect(read("minutes=60&openingMinutes=&closingMinutes=").ask.request).toMatchObject({
      openingMinutes: 4,
      closingMinutes: 7,
    });
    const wrong = new URLSearchParams("minutes=60&openingMinutes=soon");
    expect(readAsk(wrong).fields.openingMinutes).toMatch(/^Opening: /);
    expect(typedFrame(wrong)).toEqual({ openingMinutes: "soon" });
    expect(String(addressOf(read("openingMinutes=1&frame=own").ask))).toContain("openingMinutes=1&frame=own");
  });

  it("comes back as it went", () => {
    const asks = fc.record({
      request: finerRequests(6).map((request) => ({
        ...(kitRequestInput.safeParse(request).data ?? read("").ask.request),
        // Minutes nobody asks for are no wish.
        shares: request.shares.filter((share) => share.least > 0 || share.most !== null).filter(isSound),
      })),
      seed: fc.constantFrom("1", "second"),
      items: fc.option(fc.uniqueArray(fc.constantFrom("a", "b-2", "c"))),
      own: fc.boolean(),
      before: fc.subarray(["subject:node", "kind:technical"]),
      forms: fc.option(fc.constantFrom(2, 3, 4), { nil: undefined }),
    });
    fc.assert(
      fc.property(asks, (ask) => {
        const { ask: back, fields } = readAsk(addressOf(ask));
        expect(fields).toEqual({});
        expect(back.items).toEqual(ask.items);
        expect(back.seed).toBe(ask.seed);
        expect(back.forms).toBe(ask.forms);
        expect(back.own || !ask.own).toBe(true);
        expect(back.before).toEqual(back.own ? [] : ask.before);
        expect(sorted(back.request)).toEqual(sorted(ask.request));
      }),
    );
  });
});

function isSound({ least, most }: { readonly least: number; readonly most: number | null }): boolean {
  return most === null || least <= most;
}

/** The order of a list of wishes means nothing. */
function sorted(request: object): object {
  return Object.fromEntries(
    Object.entries(request).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value,
    ]),
  );
}
