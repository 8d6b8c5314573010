import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allIn, type Owed, type Reveal, reveal } from "./reveal";

type Seat = Omit<Owed, "seatId">;
const OBSERVER: Seat = { candidate: false, owes: false, submitted: false, excused: false };
const OPEN: Seat = { candidate: false, owes: true, submitted: false, excused: false };
const DONE: Seat = { candidate: false, owes: true, submitted: true, excused: false };
const EXCUSED: Seat = { candidate: false, owes: true, submitted: false, excused: true };
const BOTH: Seat = { candidate: false, owes: true, submitted: true, excused: true };

const seated = (seats: readonly Seat[]): Owed[] =>
  seats.map((seat, index) => ({ ...seat, seatId: `${index}` }));

describe("all scorecards are in", () => {
  it.each<[string, Seat[], boolean]>([
    ["an empty panel", [], false],
    ["observers alone", [OBSERVER, OBSERVER], false],
    ["one who owes", [OPEN], false],
    ["one who submitted", [DONE], true],
    ["one who is excused", [EXCUSED], true],
    ["everybody excused", [EXCUSED, EXCUSED], true],
    ["one submitted, one open", [DONE, OPEN], false],
    ["one submitted, one excused", [DONE, EXCUSED], true],
    ["one submitted, an observer", [DONE, OBSERVER], true],
    ["one open, an observer", [OPEN, OBSERVER], false],
  ])("%s: %s", (_what, panel, expected) => {
    expect(allIn(seated(panel))).toBe(expected);
  });
});

describe("what a reader learns", () => {
  const readers: readonly (readonly [string, Seat | null])[] = [
    ["who owes", OPEN],
    ["who submitted", DONE],
    ["who is excused", EXCUSED],
    ["who submitted and is excused", BOTH],
    ["who observes", OBSERVER],
    ["outside the panel", null],
  ];
  const others: readonly (readonly [string, readonly Seat[], readonly Reveal[]])[] = [
    // In the order of the readers above.
    [
      "nobody else",
      [],
      ["nothing", "everything", "everything", "everything", "who-is-missing", "who-is-missing"],
    ],
    [
      "one who owes",
      [OPEN],
      ["nothing", "who-is-missing", "who-is-missing", "who-is-missing", "who-is-missing", "who-is-missing"],
    ],
    [
      "one who submitted",
      [DONE],
      ["nothing", "everything", "everything", "everything", "everything", "everything"],
    ],
    [
      "one who is excused",
      [EXCUSED],
      ["nothing", "everything", "everything", "everything", "everything", "everything"],
    ],
    [
      "an observer",
      [OBSERVER],
      ["nothing", "everything", "everything", "everything", "who-is-missing", "who-is-missing"],
    ],
    [
      "one submitted, one open",
      [DONE, OPEN],
      ["nothing", "who-is-missing", "who-is-missing", "who-is-missing", "who-is-missing", "who-is-missing"],
    ],
  ];
  const table = others.flatMap(([company, rest, row]) =>
    readers.map(([who, seat], column) => ({ company, rest, who, seat, learns: row[column] })),
  );

  it.each(table)("a person $who, with $company: $learns", ({ rest, seat, learns }) => {
    const panel = seated(seat ? [seat, ...rest] : rest);
    expect(reveal(seat ? (panel[0] ?? null) : null, panel, false)).toBe(learns);
  });

  const anySeat = fc.record({
    candidate: fc.constant(false),
    owes: fc.boolean(),
    submitted: fc.boolean(),
    excused: fc.boolean(),
  });

  it("is nothing at all for anybody who owes a scorecard and has not given it, whoever else is done", () => {
    fc.assert(
      fc.property(fc.array(anySeat), fc.nat(), (rest, at) => {
        const place = at % (rest.length + 1);
        const panel = seated([...rest.slice(0, place), OPEN, ...rest.slice(place)]);
        expect(reveal(panel[place] ?? null, panel, false)).toBe("nothing");
      }),
    );
  });

  it("is never everything while anybody still owes", () => {
    fc.assert(
      fc.property(fc.array(anySeat), (seats) => {
        const panel = seated([...seats, OPEN]);
        for (const reader of [...panel, null]) expect(reveal(reader, panel, false)).not.toBe("everything");
      }),
    );
  });

  it("does not depend on where anybody sits", () => {
    fc.assert(
      fc.property(fc.array(anySeat, { minLength: 1 }), (seats) => {
        const panel = seated(seats);
        for (const reader of panel)
          expect(reveal(reader, panel.toReversed(), false)).toBe(reveal(reader, panel, false));
      }),
    );
  });

  it("is nothing at all for anybody who still scores the candidate in another round", () => {
    fc.assert(
      fc.property(fc.array(anySeat), (seats) => {
        const panel = seated(seats);
        for (const reader of [...panel, null]) expect(reveal(reader, panel, true)).toBe("nothing");
      }),
    );
  });

  it("is nothing for the candidate, also when all scorecards are in", () => {
    const [candidate, ...rest] = seated([{ ...OBSERVER, candidate: true }, DONE, DONE]);
    expect(candidate && reveal(candidate, [candidate, ...rest], false)).toBe("nothing");
  });
});
