import { describe, expect, it } from "vitest";
import { LOOPS, ROLES } from "@/lib/domain/exchange/test-templates";
import { fieldOf, loopAddress, readLoopAsk } from "./loop-address";
import { askedLoop, type LoopAsk, withExtraRound, withoutInAll, withRequest, withSeen } from "./loop-ask";
import { loopRequest } from "./round-request";

const loops = LOOPS.map(({ value }) => value);
const roles = ROLES.map(({ value }) => value);
const slugs = ["screen", "coding", "design", "final"];

function read(address: string): LoopAsk {
  const reading = readLoopAsk(new URLSearchParams(address), loops, roles);
  expect(reading?.fields).toEqual({});
  if (!reading) throw new Error("the library ships a loop");
  return reading.ask;
}

describe("the address of a loop", () => {
  it("asks for the loop that ships when it says nothing", () => {
    const ask = read("");
    expect(askedLoop(ask)).toEqual(loopRequest(ask.role, ask.level, ask.loop));
    expect([ask.role.slug, ask.level, ask.seed]).toEqual(["backend-node", "mid", "1"]);
    expect(String(loopAddress(ask))).toBe("loop=four-rounds&role=backend-node&level=mid");
  });

  it.each([
    "screen.minutes=45",
    "design.mustSubjects=security&design.mustSubjects=api",
    "final.mustCompetencies=",
    "coding.pinned=node-event-loop&coding.excluded=a,b",
    "coding.only=&coding.hard=1&coding.weight-node=3",
    "rounds=coding,design",
    "rounds=screen,extra-1&extra-1.name=Pair on a change&extra-1.minutes=60&extra-1.mustKinds=situational",
    "twice=ownership,growth&seed=7",
    "level=senior&role=backend-java&screen.minutes=25",
  ])("keeps what somebody changed: %s", (address) => {
    const ask = read(address);
    expect(askedLoop(ask)).not.toEqual(askedLoop(read("")));
    expect(read(String(loopAddress(ask)))).toEqual(ask);
  });

  it("leaves what nobody changed to the role and the level", () => {
    const changed = loopAddress(read("screen.minutes=45"));
    changed.set("level", "senior");
    changed.set("role", "backend-python");
    const [screen, coding] = read(String(changed)).rounds;
    expect(screen?.request).toMatchObject({ minutes: 45, level: "senior", stack: "python" });
    expect(coding?.request.mustSubjects).toContain("python");
  });

  it("says nothing about a round that is as usual", () => {
    const fields = [...loopAddress(read("screen.minutes=30&design.mustKinds=technical")).keys()];
    expect(fields).toEqual(["loop", "role", "level"]);
  });

  it("names what it cannot read and keeps the usual", () => {
    const reading = readLoopAsk(new URLSearchParams("screen.minutes=3&final.hard=many"), loops, roles);
    expect(Object.keys(reading?.fields ?? {})).toEqual(["screen.minutes", "final.hard"]);
    expect(reading?.ask.rounds.map(({ request }) => request.minutes)).toEqual([30, 45, 60, 45]);
  });

  it("names a loop, a role and a level that are not there, and nothing where they are usual", () => {
    const reading = readLoopAsk(new URLSearchParams("loop=odd&role=chef&level=boss"), loops, roles);
    expect(Object.keys(reading?.fields ?? {})).toEqual(["loop", "role", "level"]);
    expect(reading?.fields.role).toContain("“chef”");
    expect(reading?.fields.level).toContain("for mid");
    expect(readLoopAsk(new URLSearchParams("level=senior"), loops, roles)?.fields).toEqual({});
  });

  it("is nothing where there is no loop", () => {
    expect(readLoopAsk(new URLSearchParams(), [], roles)).toBeNull();
  });

  it.each(["rounds=", "rounds=nobody", "rounds=,,"])(
    "has all rounds where none is left, and says so: %s",
    (address) => {
      const reading = readLoopAsk(new URLSearchParams(address), loops, roles);
      expect(reading?.ask.rounds.map(({ slug }) => slug)).toEqual(slugs);
      expect(reading?.fields).toEqual({ rounds: expect.stringContaining("at least one round") });
    },
  );

  it("keeps what was changed in a round that is taken out, for when it is put back", () => {
    const ask = read("rounds=screen,final&design.minutes=45&extra-1.name=Bar raiser");
    expect(ask.rounds.map(({ slug }) => slug)).toEqual(["screen", "final"]);
    expect(ask.out.map(({ slug }) => slug)).toEqual(["coding", "design", "extra-1"]);
    const back = loopAddress(ask);
    expect(read(String(back))).toEqual(ask);
    back.set("rounds", "screen,design,extra-1");
    expect(read(String(back)).rounds.map(({ name, request }) => [name, request.minutes])).toEqual([
      ["Screen", 30],
      ["Design", 45],
      ["Bar raiser", 45],
    ]);
  });
});

describe("a round more", () => {
  it("asks for nothing in particular, and there are three at most", () => {
    const one = withExtraRound(read(""));
    const extra = one?.rounds.at(-1);
    expect(extra?.name).toBe("Round 5");
    expect(extra?.request).toMatchObject({
      minutes: 45,
      mustSubjects: [],
      mustKinds: [],
      mustCompetencies: [],
    });
    if (!one) throw new Error("a round can be added");
    expect(read(String(loopAddress(one)))).toEqual(one);
    const two = withExtraRound(one);
    const three = two && withExtraRound(two);
    expect(three?.rounds).toHaveLength(7);
    expect(three && withExtraRound(three)).toBeNull();
  });

  it("is called as its field says, on one line and cut where that is too long", () => {
    const called = (name: string) =>
      read(`rounds=extra-1&${new URLSearchParams({ [fieldOf("extra-1", "name")]: name })}`).rounds[0]?.name;
    expect(called(" Bar \n raiser ")).toBe("Bar raiser");
    expect(called("  ")).toBe("Round 5");
    expect(called("x".repeat(60))).toHaveLength(40);
  });
});

it("says that another round bears the name of one that was added, which stays as it was typed", () => {
  const reading = readLoopAsk(
    new URLSearchParams("rounds=coding,extra-1,extra-2&extra-1.name=CODING&extra-2.name=Pair"),
    loops,
    roles,
  );
  expect(Object.keys(reading?.fields ?? {})).toEqual(["extra-1.name"]);
  expect(reading?.ask.rounds.map(({ name }) => name)).toEqual(["Coding", "CODING", "Pair"]);
});

it("an offer changes what the rounds ask for and nothing else", () => {
  const ask = read("seed=3");
  const asked = askedLoop(ask);
  const longer = {
    twice: ["growth" as const],
    rounds: asked.rounds.map((round) => ({ ...round, request: { ...round.request, minutes: 90 } })),
  };
  expect(withRequest(ask, longer)).toMatchObject({ seed: "3", twice: ["growth"] });
  expect(
    read(String(loopAddress(withRequest(ask, longer)))).rounds.map(({ request }) => request.minutes),
  ).toEqual([90, 90, 90, 90]);
});

it("what a candidate knows is left out of every round, and stays so", () => {
  const ask = withSeen(read("coding.minutes=30"), ["node-event-loop"]);
  expect(read(String(loopAddress(ask)))).toEqual(ask);
  expect(ask.rounds.map(({ request }) => request.seen)).toEqual(Array(4).fill(["node-event-loop"]));
});

it("a question is left out of every round at once, with its pin, and only once", () => {
  const ask = read("screen.excluded=a&final.pinned=a");
  const without = withoutInAll(ask, "a");
  expect(without?.rounds.map(({ request }) => request.excluded)).toEqual([["a"], ["a"], ["a"], ["a"]]);
  expect(without?.rounds.flatMap(({ request }) => request.pinned)).toEqual([]);
  expect(without && withoutInAll(without, "a")).toBeNull();
});
