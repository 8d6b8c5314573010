import { expect, it } from "vitest";
import { panelView } from "./panel-view";
import { AGENDA, KIT } from "./test-room";

const view = panelView({
  kind: "real",
  candidateName: "Priya Natarajan",
  kit: KIT,
  panel: [{ id: "seat", role: "lead", name: "Ana" }],
});

it("gives the panel the same agenda the rules count with", () => {
  expect(view.agenda).toEqual(AGENDA);
  expect(view.items.map(({ id }) => id)).toEqual(["alpha", "beta", "gamma"]);
});

it("gives each question with its anchors, probes and signs", () => {
  expect(view.items[1]).toMatchObject({
    prompt: "beta's prompt",
    probes: ["beta's probe 1", "beta's probe 2"],
    anchors: { 1: "beta's anchor 1", 4: "beta's anchor 4" },
  });
});

it("passes on of a panel member what the room shows, and nothing that came along with it", () => {
  const carried = { id: "seat", role: "lead", name: "Ana", email: "ana@example.org" } as const;
  const { panel } = panelView({ kind: "demo", candidateName: "Priya", kit: KIT, panel: [carried] });
  expect(panel).toEqual([{ id: "seat", role: "lead", name: "Ana" }]);
});
