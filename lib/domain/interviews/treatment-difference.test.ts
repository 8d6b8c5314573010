import { expect, it } from "vitest";
import { MINUTE } from "@/lib/domain/shared/time";
import type { RoomOp } from "./op";
import { AGENDA, KIT, play, ZERO } from "./test-room";
import { type Treated, treatedOf, treatmentOf } from "./treatment";
import { compareTreatment } from "./treatment-difference";

type Step = { readonly op: RoomOp; readonly after: number };

const step = (op: RoomOp, minutes = 0): Step => ({ op, after: minutes * MINUTE });
const move = (to: string, minutes: number) => step({ type: "interview.move", to }, minutes);

/** Alpha for five minutes, beta for eight, gamma for six. */
const AS_PLANNED: readonly Step[] = [
  step({ type: "interview.start" }),
  move("alpha", 3),
  move("beta", 5),
  move("gamma", 8),
  move("@closing", 6),
  step({ type: "interview.end" }, 4),
];

const MARA = { id: "1", name: "Mara" };
const IVO = { id: "2", name: "Ivo" };

const PROMPTS = { alpha: "alpha's prompt", beta: "beta's prompt", gamma: "gamma's prompt" };

/** @param zero when it began: another candidate's interview is on another day */
function run(
  steps = AS_PLANNED,
  change: Partial<Treated> = {},
  zero = ZERO,
  leftOut: readonly string[] = [],
) {
  const { room } = play(steps, zero);
  const raters = [MARA, IVO];
  const treated = {
    kitRevision: 1,
    agenda: AGENDA,
    prompts: PROMPTS,
    room,
    probes: { alpha: ["Why?", "How?"] },
    raters,
    ...change,
  };
  return treatmentOf(treated, leftOut);
}

/** What differs, part by part, as `alpha: words`. */
function differences(one: ReturnType<typeof run>, other: ReturnType<typeof run>) {
  const { parts } = compareTreatment(one, other);
  return parts.flatMap(({ id, kinds }) => kinds.map((kind) => `${id}: ${kind}`));
}

it("two identical runs show no difference, also on different days and with their lists in another order", () => {
  const again = run(AS_PLANNED, { raters: [IVO, MARA], probes: { alpha: ["How?", "Why?"] } }, ZERO + 1e9);
  const compared = compareTreatment(run(), again);
  expect(compared).toMatchObject({
    alike: true,
    mixed: false,
    raters: { onlyFirst: [], onlySecond: [] },
    minutes: { first: 26, second: 26, differ: false },
  });
  expect(differences(run(), again)).toEqual([]);
});

it("everything that was done otherwise is named at its part, and nothing else", () => {
  const other: readonly Step[] = [
    step({ type: "interview.start" }),
    move("beta", 3),
    step({ type: "entry.reword", entry: "beta", text: "In other words" }),
    move("alpha", 12),
    step({ type: "entry.add", text: "And then?" }, 5),
    move("@closing", 2),
    step({ type: "interview.end" }, 4),
  ];
  const compared = compareTreatment(run(), run(other, { probes: { alpha: ["Why?"] } }));
  expect(differences(run(), run(other, { probes: { alpha: ["Why?"] } }))).toEqual([
    "alpha: order",
    "alpha: probes",
    "beta: order",
    "beta: words",
    "beta: minutes",
    "gamma: asked",
    "extra: And then?: asked",
  ]);
  expect(compared.alike).toBe(false);
  const beta = compared.parts.find(({ id }) => id === "beta");
  expect(beta?.first).toMatchObject({ words: "beta's prompt", reworded: false, minutes: 8 });
  expect(beta?.second).toMatchObject({ words: "In other words", reworded: true, minutes: 12 });
});

it("a question that was left out does not make the ones behind it be out of order", () => {
  const without = AS_PLANNED.filter(({ op }) => op.type !== "interview.move" || op.to !== "alpha");
  expect(differences(run(), run(without)).filter((one) => one.endsWith("order"))).toEqual([]);
});

it("one minute more or less is not a difference, and two are", () => {
  const longer = (more: number) => [
    ...AS_PLANNED.slice(0, 2),
    move("beta", 5 + more),
    ...AS_PLANNED.slice(3),
  ];
  expect(compareTreatment(run(), run(longer(1))).alike).toBe(true);
  expect(differences(run(), run(longer(2)))).toEqual(["alpha: minutes"]);
  expect(compareTreatment(run(), run(longer(2))).minutes).toEqual({ first: 26, second: 28, differ: true });
});

it("different raters are named on their side, also when they have one name", () => {
  const namesake = { id: "3", name: "Ivo" };
  const { raters, alike } = compareTreatment(run(), run(AS_PLANNED, { raters: [MARA, namesake] }));
  expect(raters).toEqual({ onlyFirst: [IVO], onlySecond: [namesake] });
  expect(alike).toBe(false);
});

it("different revisions of the kit are said to be mixed, and a reworded prompt shows as other words", () => {
  const newer = run(AS_PLANNED, { kitRevision: 2, prompts: { ...PROMPTS, alpha: "alpha, better put" } });
  expect(compareTreatment(run(), newer)).toMatchObject({ mixed: true, alike: false });
  expect(differences(run(), newer)).toEqual(["alpha: words"]);
});

it("a held interview is told by its kit, its room and what the panel ticked, whoever of them did", () => {
  const { room } = play(AS_PLANNED);
  const card = (id: string, probe: number | null) => ({
    id,
    name: id,
    probes: probe === null ? null : [{ question: "alpha", probe }],
  });
  const held = (...cards: ReturnType<typeof card>[]) => treatedOf({ kitRevision: 3, kit: KIT, room, cards });
  expect(held(card("a", 1), card("b", 0), card("c", null))).toMatchObject({
    kitRevision: 3,
    prompts: { beta: "beta's prompt" },
    probes: { alpha: ["alpha's probe 1", "alpha's probe 2"], beta: [] },
    raters: [{ id: "a" }, { id: "b" }, { id: "c" }],
  });
  expect(held(card("a", null)).probes).toBeNull();
});

it("probes that were not recorded are no difference", () => {
  expect(compareTreatment(run(), run(AS_PLANNED, { probes: null })).alike).toBe(true);
});

it("comparing the other way round turns the sides, and changes no finding", () => {
  const other = run([...AS_PLANNED.slice(0, 3), step({ type: "interview.end" }, 9)]);
  const [there, back] = [compareTreatment(run(), other), compareTreatment(other, run())];
  expect(back.parts.map(({ kinds, first, second }) => [kinds, second, first])).toEqual(
    there.parts.map(({ kinds, first, second }) => [kinds, first, second]),
  );
});

it("tells nothing of a question that is void, and counts neither its minutes nor its place", () => {
  const turned = [
    step({ type: "interview.start" }),
    move("beta", 3),
    move("alpha", 20),
    move("gamma", 5),
    move("@closing", 6),
    step({ type: "interview.end" }, 4),
  ];
  expect(differences(run(), run(turned))).toContain("beta: minutes");
  const [one, other] = [AS_PLANNED, turned].map((steps) => run(steps, {}, ZERO, ["beta"]));
  if (!one || !other) throw new Error("Two were run.");
  expect(one.parts.map(({ id, place }) => [id, place])).toEqual([
    ["@opening", 1],
    ["alpha", 2],
    ["gamma", 3],
    ["@closing", 4],
  ]);
  expect(compareTreatment(one, other)).toMatchObject({ alike: true, minutes: { first: 18, second: 18 } });
});
