import fc from "fast-check";
import { expect, test } from "vitest";
import { allIn, type Owed, reveal } from "./reveal";
import { questionTarget, type Score, type Target } from "./score";
import { compareWithLead } from "./shadow";

const ALPHA = questionTarget("alpha");
const BETA = questionTarget("beta");
const [GAMMA, DELTA] = [questionTarget("gamma"), questionTarget("delta")];

test("a shadow's scores stand beside the lead's in the order of the kit, without what neither scored", () => {
  const targets: readonly Target[] = [ALPHA, BETA, GAMMA, DELTA];
  const own: Partial<Record<Target, Score>> = {
    "question:alpha": 2,
    "question:beta": 3,
    "question:gamma": 1,
  };
  const lead = [
    { target: GAMMA, score: 0 },
    { target: ALPHA, score: 4 },
  ] as const;
  expect(compareWithLead(targets, own, lead)).toEqual([
    { target: ALPHA, own: 2, lead: 4, apart: 2 },
    { target: BETA, own: 3, lead: null, apart: null },
    { target: GAMMA, own: 1, lead: 0, apart: null },
  ]);
});

const owed: fc.Arbitrary<Owed> = fc.record({
  seatId: fc.uuid(),
  owes: fc.boolean(),
  candidate: fc.constant(false),
  submitted: fc.boolean(),
  excused: fc.boolean(),
});
const shadow: fc.Arbitrary<Owed> = fc.record({
  seatId: fc.uuid(),
  owes: fc.constant(false),
  candidate: fc.constant(false),
  submitted: fc.boolean(),
  excused: fc.boolean(),
  shadow: fc.constant(true),
});

test("shadows change nothing for anybody: not whether all are in, nor what others learn", () => {
  fc.assert(
    fc.property(fc.array(owed), fc.array(shadow), (panel, shadows) => {
      const together = [...shadows, ...panel];
      expect(allIn(together)).toBe(allIn(panel));
      for (const reader of [null, ...panel])
        expect(reveal(reader, together, false)).toBe(reveal(reader, panel, false));
    }),
  );
});

test("a shadow learns nothing of others before their own scores are closed, however far the panel is", () => {
  fc.assert(
    fc.property(fc.array(owed), shadow, (panel, one) => {
      const learns = reveal(one, [...panel, one], false);
      expect(learns === "nothing").toBe(!one.submitted);
    }),
  );
});
