import { expect, it } from "vitest";
import { markedItem, testKit } from "@/lib/domain/kits/test-kit";
import { observerView } from "./observer-view";

const KIT = testKit([markedItem("alpha"), markedItem("beta", { kind: "reverse" })]);
const PANEL = [{ id: "o", role: "observer", name: "Olga" }] as const;

it("holds what is asked, and neither rubric nor key points nor anything to score", () => {
  const view = observerView({ kind: "real", candidateName: "Cato", kit: KIT, panel: PANEL });
  const text = JSON.stringify(view);
  for (const { question, rubric } of KIT.items) {
    expect(text).toContain(question.prompt);
    for (const hidden of [...question.keyPoints, ...question.signs, ...question.warnings])
      expect(text).not.toContain(hidden);
    for (const anchor of Object.values(rubric.anchors)) expect(text).not.toContain(anchor);
  }
  expect(view.agenda.some(({ scored }) => scored)).toBe(false);
  expect(Object.keys(view.items[0] ?? {}).sort()).toEqual(["id", "probes", "prompt", "purpose"]);
});
