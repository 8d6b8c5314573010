import { expect, it } from "vitest";
import { plannedMinutes } from "@/lib/domain/kits/kit";
import { markedItem, testKit } from "@/lib/domain/kits/test-kit";
import { agendaOf, CLOSING, OPENING, questionNumber } from "./agenda";
import { agendaNow } from "./agenda-now";
import { allowance } from "./state";

const items = [markedItem("first"), markedItem("second", { kind: "reverse" }, 8)];

it("follows the kit from the welcome to their questions", () => {
  expect(agendaOf(testKit(items))).toEqual([
    {
      id: OPENING,
      kind: "opening",
      title: "Welcome",
      plannedMs: 180_000,
      mustHave: true,
      scored: false,
      competencies: [],
    },
    {
      id: "first",
      kind: "question",
      title: "first's title",
      plannedMs: 300_000,
      mustHave: true,
      scored: true,
      competencies: ["communication"],
    },
    {
      id: "second",
      kind: "question",
      title: "second's title",
      plannedMs: 480_000,
      mustHave: true,
      scored: false,
      competencies: ["communication"],
    },
    {
      id: CLOSING,
      kind: "closing",
      title: "Their questions",
      plannedMs: 240_000,
      mustHave: true,
      scored: false,
      competencies: [],
    },
  ]);
});

it.each([
  { opening: 0, closing: 0, ids: ["first", "second"] },
  { opening: 1, closing: 0, ids: [OPENING, "first", "second"] },
  { opening: 0, closing: 1, ids: ["first", "second", CLOSING] },
])("has an opening of $opening and a closing of $closing minutes only where they take time", (kit) => {
  const agenda = agendaOf(
    testKit(items, {
      opening: { text: "", minutes: kit.opening },
      closing: { text: "", minutes: kit.closing },
    }),
  );
  expect(agenda.map(({ id }) => id)).toEqual(kit.ids);
});

it("whether the kit must keep a question is the kit's word, not the question's", () => {
  const optional = { ...markedItem("first", { mustHave: true }), mustHave: false };
  expect(agendaOf(testKit([optional])).find(({ id }) => id === "first")?.mustHave).toBe(false);
});

it("an empty kit without opening and closing has an empty agenda", () => {
  const frame = { text: "", minutes: 0 };
  expect(agendaOf(testKit([], { opening: frame, closing: frame }))).toEqual([]);
});

it("takes as long in all as the kit plans, plus what was added", () => {
  const kit = testKit(items);
  expect(allowance({ addedMs: 0 }, agendaOf(kit))).toBe(plannedMinutes(kit) * 60_000);
  expect(allowance({ addedMs: 90_000 }, agendaOf(kit))).toBe(plannedMinutes(kit) * 60_000 + 90_000);
});

it("counts the planned questions and nothing else, also when one was added before them", () => {
  const extras = [{ id: "@extra-1", after: OPENING, text: "And you?" }];
  const agenda = agendaNow(agendaOf(testKit(items)), { extras });
  expect(agenda.map(({ id }) => [id, questionNumber(agenda, id)])).toEqual([
    [OPENING, null],
    ["@extra-1", null],
    ["first", 1],
    ["second", 2],
    [CLOSING, null],
  ]);
  expect(questionNumber(agenda, "unknown")).toBeNull();
});
