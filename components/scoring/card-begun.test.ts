import { describe, expect, it } from "vitest";
import { type DraftScorecard, EMPTY_DRAFT } from "@/lib/domain/scoring/draft";
import { EVIDENCE_TEXT_MAX } from "@/lib/domain/scoring/evidence";
import { targetsOf } from "@/lib/domain/scoring/score";
import { makeUnfiledStore } from "../live/unfiled-store";
import {
  cardOwner,
  draftWith,
  editId,
  isNewIn,
  newId,
  reasonId,
  removedLine,
  savingOf,
  saysMore,
} from "./card-begun";

const TARGETS = targetsOf(["alpha"]);
const HEARD = { id: "e1", entry: "alpha", mark: "plus", text: "Named the risk", heardAtMs: 5_000 } as const;
const DRAFT: DraftScorecard = {
  ...EMPTY_DRAFT,
  reasons: { "question:alpha": "Clear." },
  evidence: [HEARD],
};
const begun = (id: string, text: string) => ({ id, entry: "alpha", text, begunAt: 9_000 });
const saved = (id: string, text: string) => savingOf(begun(id, text), DRAFT, TARGETS);
const ops = (...made: object[]) => ({ kind: "ops", ops: made });

describe("a text begun on a scorecard", () => {
  const why = reasonId("question:alpha");
  const edit = editId(HEARD);

  it.each([
    ["is the reason for a score", why, " Clear plan. ", { text: "Clear plan." }],
    ["takes a reason back when it is emptied", why, "  ", { text: "" }],
  ])("%s", (_what, id, text, made) => {
    expect(saved(id, text)).toEqual(ops({ type: "reason.write", target: "question:alpha", ...made }));
  });

  it.each([
    ["the same reason", why, "Clear. "],
    ["the same line", edit, "+ Named the risk"],
    ["a new line without words", newId("e2"), " + "],
    ["an emptied edit of a line that is gone", editId({ id: "gone" }), " - "],
  ])("%s changes nothing", (_what, id, text) => {
    expect(saved(id, text)).toEqual(ops());
  });

  it("replaces the line it was begun in, which keeps its time", () => {
    const line = { ...HEARD, mark: "minus", text: "Named no risk" };
    expect(saved(edit, "- Named no risk")).toEqual(ops({ type: "evidence.write", line }));
    expect(saved(edit, "")).toEqual(ops({ type: "evidence.remove", id: "e1" }));
  });

  it("writes a line again that was removed elsewhere while it was edited", () => {
    const line = { id: "gone", entry: "alpha", mark: "plus", text: "Named it", heardAtMs: 9_000 };
    expect(saved(editId({ id: "gone" }), "+ Named it")).toEqual(ops({ type: "evidence.write", line }));
    expect(removedLine(begun(editId({ id: "gone" }), "+ Named it"), DRAFT)).toMatchObject({ id: "gone" });
    expect(removedLine(begun(edit, "+ Named it"), DRAFT)).toBeNull();
  });

  it("is a new line with the id it was begun with and the time of its first letter", () => {
    const line = { id: "e2", entry: "alpha", mark: "open", text: "Which tests?", heardAtMs: 9_000 };
    expect(saved(newId("e2"), "? Which tests?")).toEqual(ops({ type: "evidence.write", line }));
  });

  it.each([why, edit, newId("e2")])("is never cut where it is too long: %s", (id) => {
    expect(saved(id, "x".repeat(EVIDENCE_TEXT_MAX + 3))).toEqual({ kind: "too-long", over: 3 });
    expect(saved(id, "x".repeat(EVIDENCE_TEXT_MAX))).toMatchObject({ kind: "ops", ops: [{}] });
  });
});

it.each([
  [reasonId("question:alpha"), "Clear. ", false],
  [reasonId("question:alpha"), "Clear plan.", true],
  [newId("e2"), " + ", false],
  [newId("e2"), "x".repeat(EVIDENCE_TEXT_MAX + 1), true],
])("what is begun in %s and is saved already is nothing that was left out", (id, text, says) => {
  expect(saysMore(begun(id, text), DRAFT, TARGETS)).toBe(says);
});

it("the draft as it will be has every begun text in it but one that is too long", () => {
  const all = [
    begun(reasonId("question:alpha"), "Clear plan."),
    begun(newId("e2"), "? Which tests?"),
    begun(editId(HEARD), ""),
    begun(newId("e3"), "x".repeat(EVIDENCE_TEXT_MAX + 1)),
  ];
  expect(draftWith(all, DRAFT, TARGETS)).toEqual({
    ...DRAFT,
    reasons: { "question:alpha": "Clear plan." },
    evidence: [{ id: "e2", entry: "alpha", mark: "open", text: "Which tests?", heardAtMs: 9_000 }],
  });
});

it("what is begun on a card is on the device at every letter, apart from what is begun in the room", () => {
  const device = new Map<string, string>();
  const open = () =>
    makeUnfiledStore(
      () => ({
        get length() {
          return device.size;
        },
        key: (index) => [...device.keys()][index] ?? null,
        getItem: (name) => device.get(name) ?? null,
        setItem: (name, value) => void device.set(name, value),
        removeItem: (name) => void device.delete(name),
      }),
      () => 0,
    );
  const card = cardOwner("interview", "seat");
  const line = begun(newId("e2"), "Wh");
  open().write(card, line);
  const afterReload = open();
  expect(afterReload.read(card)).toEqual([line]);
  expect(afterReload.place(card)).toBe("device");
  expect(afterReload.read("interview/seat")).toEqual([]);
  expect(isNewIn("alpha", line)).toBe(true);
  expect(isNewIn("beta", line)).toBe(false);
});
