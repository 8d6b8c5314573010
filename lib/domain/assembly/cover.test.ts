import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widestCover } from "./cover";
import { eligible } from "./eligible";
import { buildModel, holds, type Model, missingWishes } from "./model";
import { lossOf } from "./programme";
import { banks, entry, requestFor, requests } from "./test-bank";

const MOST = 10;

function lossOfChoice(model: Model, choice: readonly number[]): number {
  return missingWishes(model, choice).reduce((sum, wish) => sum + lossOf(wish), 0);
}

/** Every choice there is: the second opinion. */
function bestOfAll(model: Model) {
  let best = { loss: Number.POSITIVE_INFINITY, minutes: 0 };
  for (let mask = 0; mask < 2 ** model.candidates.length; mask++) {
    const choice = model.candidates.flatMap((_, index) => (mask & (1 << index) ? [index] : []));
    if (!holds(model, choice)) continue;
    const minutes = minutesOf(model, choice);
    const loss = lossOfChoice(model, choice);
    if (loss < best.loss || (loss === best.loss && minutes < best.minutes)) best = { loss, minutes };
  }
  return best;
}

function minutesOf(model: Model, choice: readonly number[]): number {
  return choice.reduce((sum, index) => sum + (model.candidates[index]?.entry.question.minutes ?? 0), 0);
}

describe("the widest cover", () => {
  it("loses as little as any choice can, in as few minutes", () => {
    fc.assert(
      fc.property(banks(MOST), requests(MOST), (bank, request) => {
        const model = buildModel(eligible(bank, request), bank, request, "");
        const cover = widestCover(model);
        expect(holds(model, cover.choice)).toBe(true);
        expect(cover.lost).toEqual(missingWishes(model, cover.choice));
        expect(cover.minutes).toBe(minutesOf(model, cover.choice));
        expect({ loss: lossOfChoice(model, cover.choice), minutes: cover.minutes }).toEqual(bestOfAll(model));
      }),
      { numRuns: 150 },
    );
  });

  it("keeps a pin rather than a wish that others can meet", () => {
    const bank = [entry("pinned", { minutes: 28 }), entry("loop", { subject: "node" })];
    const request = requestFor({ mustSubjects: ["node"], pinned: ["pinned"] });
    const { lost } = widestCover(buildModel(bank, bank, request, ""));
    expect(lost.map((wish) => wish.key)).toEqual(["subject:node"]);
  });

  it("is empty where nothing is asked for or nothing is there", () => {
    const model = buildModel([], [], requestFor(), "");
    expect(widestCover(model)).toMatchObject({ choice: [], minutes: 0, lost: [{ sort: "any" }] });
  });
});
