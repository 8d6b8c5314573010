import { describe, expect, it } from "vitest";
import { HOUR } from "@/lib/domain/shared/time";
import { RATING_COLUMNS, ratingRows } from "./ratings-table";
import { recordDebrief } from "./record-debrief";
import { DEBRIEF, first, second } from "./test-debrief";

describe("recordDebrief", () => {
  it("keeps the first impression beside what holds now, and not assessed as no level", () => {
    const record = recordDebrief(DEBRIEF);
    const [, bo] = record.scorecards;
    expect(bo?.ratings.map(({ criterion, level, firstLevel }) => [criterion, level, firstLevel])).toEqual([
      [first, 2, 4],
      [second, null, null],
    ]);
    expect(bo?.corrections).toMatchObject([{ at: "1970-01-01T00:00:01.000Z", revision: 2 }]);
    expect(record.composite).toEqual({
      mean: 2.5,
      questions: 1,
      leftOut: expect.any(Number),
      levels: 2,
      notAssessed: 1,
    });
  });

  it("tells what was heard in the order it was heard, without the ids of lines", () => {
    expect(recordDebrief(DEBRIEF).scorecards[1]?.evidence).toEqual([
      { entry: first, mark: "plus", text: "sooner", heardAtMs: 1 },
      { entry: first, mark: "minus", text: "later", heardAtMs: 9 },
    ]);
  });

  it("is the same after it was written as JSON and read again", () => {
    const record = recordDebrief(DEBRIEF);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});

describe("with a void question", () => {
  const gone = {
    number: 1,
    question: first,
    voided: true,
    reason: "It had an error.",
    by: "Mara",
    at: 0,
  };
  const record = recordDebrief({ ...DEBRIEF, voids: [gone] });

  it("names it with who, when and why, and leaves it out of the composite", () => {
    expect(record.voided).toEqual([
      { question: first, reason: "It had an error.", by: "Mara", since: "1970-01-01T00:00:00.000Z" },
    ]);
    expect(record.composite).toMatchObject({ mean: null, levels: 0 });
    expect(record.scorecards[0]?.ratings).toHaveLength(1);
  });

  it("labels every rating of it, and no other", () => {
    expect(ratingRows(record).map((row) => row.void)).toEqual(["It had an error.", "It had an error.", null]);
    expect(ratingRows(recordDebrief(DEBRIEF)).map((row) => row.void)).toEqual([null, null, null]);
  });

  it("forgets it once that was taken back", () => {
    const back = { ...gone, number: 2, voided: false, at: 5 };
    expect(recordDebrief({ ...DEBRIEF, voids: [gone, back] }).voided).toEqual([]);
  });
});

it("tells second ratings apart from the first, and in no composite", () => {
  const again = [
    { question: first, name: "Cy", score: 4, at: 0 },
    { question: first, name: null, score: 0, at: 1_000 },
  ] as const;
  const record = recordDebrief({ ...DEBRIEF, secondRatings: again });
  expect(record.secondRatings).toEqual([
    { question: first, rater: "Cy", level: 4, at: "1970-01-01T00:00:00.000Z" },
    { question: first, rater: null, level: null, at: "1970-01-01T00:00:01.000Z" },
  ]);
  expect({ ...record, secondRatings: [] }).toEqual(recordDebrief(DEBRIEF));
});

it("tells a re-vote as counts once they are shown, and not who or how many before", () => {
  const revote = { called: 3, voted: 2, closed: false, counts: null };
  expect(recordDebrief({ ...DEBRIEF, again: { revote } }).revote).toBeNull();
  const counts = [{ recommendation: "yes", votes: 3 }] as const;
  const shown = { called: 3, voted: 3, closed: false, counts, mine: { called: true, voted: true } };
  expect(recordDebrief({ ...DEBRIEF, again: { revote: shown } }).revote).toEqual({
    called: 3,
    voted: 3,
    counts,
  });
});

it("has one row for every rating, in the columns it names", () => {
  const rows = ratingRows(recordDebrief(DEBRIEF));
  expect(rows.map((row) => [row.interviewer, row.criterion, row.level, row.first_level])).toEqual([
    ["Ana", first, 3, 3],
    ["Bo", first, 2, 4],
    ["Bo", second, null, null],
  ]);
  expect(rows[1]?.evidence_lines).toBe(2);
  for (const row of rows) expect(Object.keys(row)).toEqual([...RATING_COLUMNS]);
});

it("labels a scorecard that came more than a day after the end, in the record and on each of its ratings", () => {
  const endedAt = Date.UTC(2026, 10, 20, 15);
  const [ana, bo] = DEBRIEF.scorecards;
  if (!ana || !bo) throw new Error("two scorecards");
  const record = recordDebrief({
    ...DEBRIEF,
    room: { ...DEBRIEF.room, endedAt },
    scorecards: [
      { ...ana, handedInAt: endedAt + 24 * HOUR },
      { ...bo, handedInAt: endedAt + 24 * HOUR + 1 },
    ],
  });
  expect(record.scorecards.map(({ late, handedInAt }) => [late, handedInAt])).toEqual([
    [false, "2026-11-21T15:00:00.000Z"],
    [true, "2026-11-21T15:00:00.001Z"],
  ]);
  expect(ratingRows(record).map(({ interviewer, late }) => [interviewer, late])).toEqual([
    ["Ana", null],
    ["Bo", "late"],
    ["Bo", "late"],
  ]);
});

it("tells two people of one name apart, in the record and on their ratings", () => {
  const scorecards = DEBRIEF.scorecards.map((card) => ({ ...card, name: "Alex Kim" }));
  const excused = [{ name: "Alex Kim", by: "Mara", reason: "Was ill." }];
  const record = recordDebrief({ ...DEBRIEF, scorecards, excused });
  expect(record.scorecards.map(({ interviewer }) => interviewer)).toEqual(["Alex Kim", "Alex Kim (2)"]);
  expect(record.excused.map(({ name }) => name)).toEqual(["Alex Kim (3)"]);
  expect(ratingRows(record).map(({ interviewer }) => interviewer)).toEqual([
    "Alex Kim",
    "Alex Kim (2)",
    "Alex Kim (2)",
  ]);
});
