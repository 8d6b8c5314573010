import fc from "fast-check";
import { expect, it } from "vitest";
import { plannedMinutes } from "@/lib/domain/kits/kit";
import { openingText } from "@/lib/domain/kits/script";
import { markedItem, testKit } from "@/lib/domain/kits/test-kit";
import { MINUTE } from "@/lib/domain/shared/time";
import { agendaOf } from "./agenda";
import { inKitTime, planFor, STRETCHES, withPlan } from "./plan";
import { WAITING_ROOM } from "./state";

const KIT = testKit([
  markedItem("alpha", {}, 10),
  markedItem("beta", {}, 5),
  markedItem("constructor", {}, 4),
]);
const minutesIn = (kit: typeof KIT) => agendaOf(kit).map(({ plannedMs }) => plannedMs / MINUTE);

it.each([
  [1, [3, 10, 5, 4, 4]],
  [1.25, [4, 13, 7, 5, 5]],
  [1.5, [5, 15, 8, 6, 6]],
  [2, [6, 20, 10, 8, 8]],
] as const)("stretched by %d the kit takes %j minutes", (stretch, minutes) => {
  expect(minutesIn(withPlan(KIT, planFor(KIT, stretch)))).toEqual(minutes);
});

it("what nobody stretched is the kit itself, and what has no minutes gets none", () => {
  expect(planFor(KIT, 1)).toBeNull();
  expect(withPlan(KIT, null)).toBe(KIT);
  const bare = testKit([markedItem("alpha")], { opening: { text: "", minutes: 0 } });
  expect(withPlan(bare, planFor(bare, 2)).opening.minutes).toBe(0);
});

it.each([undefined, "one-kit", "parallel-kits"] as const)(
  "the opening that names the minutes names those of the plan (%s), and words of somebody's own stay",
  (of) => {
    const said = (minutes: number, closing: number) =>
      openingText({ minutes, questions: 3, closing, ...(of && { of }) });
    const own = { ...KIT, opening: { ...KIT.opening, text: said(plannedMinutes(KIT), KIT.closing.minutes) } };
    const held = withPlan(own, planFor(own, 2));
    expect(held.opening.text).toBe(said(plannedMinutes(held), held.closing.minutes));
    expect(held.opening.text).not.toBe(own.opening.text);
    expect(withPlan(KIT, planFor(KIT, 2)).opening.text).toBe(KIT.opening.text);
  },
);

const kits = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 })
  .map((minutes) => testKit(minutes.map((one, index) => markedItem(`q-${index}`, {}, one))));

it("a stretched kit is in nothing but its minutes another, which are whole and never less than promised", () => {
  fc.assert(
    fc.property(kits, fc.constantFrom(...STRETCHES), (kit, stretch) => {
      const held = withPlan(kit, planFor(kit, stretch));
      for (const [index, item] of held.items.entries()) {
        expect(Number.isInteger(item.minutes)).toBe(true);
        expect(item.minutes).toBeGreaterThanOrEqual((kit.items[index]?.minutes ?? 0) * stretch);
        expect({ ...item, minutes: 0 }).toEqual({ ...kit.items[index], minutes: 0 });
      }
      expect(held.minutes - plannedMinutes(held)).toBe(kit.minutes - plannedMinutes(kit));
      expect(Object.keys(held).sort()).toEqual(Object.keys(kit).sort());
    }),
  );
});

it("told by the kit's minutes, all of a stretched plan used is all of the kit's used", () => {
  const plan = planFor(KIT, 1.5);
  const usedMs = { "@opening": 5 * MINUTE, alpha: 15 * MINUTE, beta: 4 * MINUTE, "@extra-1": 20 * MINUTE };
  const told = inKitTime({ ...WAITING_ROOM, usedMs }, KIT, plan).usedMs;
  expect(told["@opening"]).toBeCloseTo(3 * MINUTE);
  expect(told.alpha).toBeCloseTo(10 * MINUTE);
  expect(told.beta).toBeCloseTo(2.5 * MINUTE);
  expect(told["@extra-1"]).toBeCloseTo((20 * MINUTE * 26) / 40);
  expect(inKitTime({ ...WAITING_ROOM, usedMs }, KIT, null).usedMs).toEqual(usedMs);
});
