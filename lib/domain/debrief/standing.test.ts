import { describe, expect, it } from "vitest";
import { type BarVersion, NO_BAR } from "@/lib/domain/scoring/bar";
import type { VoidEvent } from "@/lib/domain/scoring/voided";
import { correctedIn, isAgainst, outcomesAgainst, standingOf } from "./standing";

const ROWS = [{ target: "question:a", scores: [3, 2] }] as const;
const version = (number: number, least: number, reason: string | null): BarVersion => ({
  ...NO_BAR,
  rule: { least, mustHaves: [], mustHaveLeast: 100 },
  number,
  reason,
  setBy: "Mara",
  setAt: number,
});

describe("standingOf", () => {
  it("has a composite and no verdict while nobody set a bar", () => {
    const { now, all } = standingOf([], ROWS);
    expect(all).toEqual([now]);
    expect(now).toMatchObject({ version: null, reading: { verdict: null, composite: { mean: 2.5 } } });
  });

  it("says what the first bar says and what each amendment says, the newest holding", () => {
    const { now, all } = standingOf([version(1, 300, null), version(2, 250, "Too high.")], ROWS);
    expect(all.map(({ reading }) => reading.verdict)).toEqual(["not-met", "met"]);
    expect(now.version?.number).toBe(2);
  });

  it("keeps no bar at all beside a first amendment", () => {
    const { all } = standingOf([version(1, 300, "Forgotten before.")], ROWS);
    expect(all.map(({ reading }) => reading.verdict)).toEqual([null, "not-met"]);
  });

  it("forgets settings that were replaced before the first candidate", () => {
    const { all } = standingOf([version(1, 300, null), version(2, 200, null)], ROWS);
    expect(all.map(({ reading }) => reading.verdict)).toEqual(["met"]);
  });
});

it("calls it against the bar to decline who met it, or to take on who did not; to hold never", () => {
  expect(outcomesAgainst({ verdict: "met" })).toEqual(["decline"]);
  expect(outcomesAgainst({ verdict: "not-met" })).toEqual(["offer", "next-round"]);
  expect(outcomesAgainst({ verdict: "undecided" })).toEqual([]);
  expect(outcomesAgainst({ verdict: null })).toEqual([]);
  expect(isAgainst("hold", { verdict: "not-met" })).toBe(false);
});

it("counts corrected scorecards, not corrections", () => {
  const one = { revision: 2, at: 1, reason: "Misheard.", scores: [], recommendation: null };
  expect(correctedIn([{ corrections: [] }, { corrections: [one, one] }])).toBe(1);
});

describe("standingOf with a void question", () => {
  const rows = [...ROWS, { target: "question:b", scores: [1, 1] }] as const;
  const gone: VoidEvent = { number: 1, question: "b", voided: true, reason: "Wrong.", by: null, at: 1 };
  const bars = [version(1, 250, null), version(2, 175, "Too high.")];

  it("leaves it out of the composite and of every bar, and keeps what it would be with it", () => {
    const { all, withVoid } = standingOf(bars, rows, [gone]);
    expect(all.map(({ reading }) => [reading.verdict, reading.composite.mean])).toEqual([
      ["met", 2.5],
      ["met", 2.5],
    ]);
    expect(withVoid).toMatchObject({ version: { number: 2 }, reading: { composite: { mean: 1.75 } } });
  });

  it("does not wait for a must-have that is void", () => {
    const bar: BarVersion = {
      ...version(1, 250, null),
      rule: { least: 250, mustHaves: ["question:b"], mustHaveLeast: 300 },
    };
    expect(standingOf([bar], rows).now.reading.verdict).toBe("not-met");
    const { now, withVoid } = standingOf([bar], rows, [gone]);
    expect(now.reading).toMatchObject({ verdict: "met", unknown: [] });
    expect(withVoid?.reading.verdict).toBe("not-met");
  });

  it("has nothing to put beside it where nothing of this candidate's is void", () => {
    expect(standingOf(bars, ROWS, [gone]).withVoid).toBeNull();
    expect(standingOf(bars, rows).withVoid).toBeNull();
  });
});
