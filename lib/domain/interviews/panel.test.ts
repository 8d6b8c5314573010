import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changePanel,
  MOST_ON_PANEL,
  PANEL_PARTS,
  type PanelMember,
  panelOf,
  type SeatedMember,
} from "./panel";

const MARA: SeatedMember = { seatId: "seat-mara", personId: "mara", part: "lead" };
const IVO: SeatedMember = { seatId: "seat-ivo", personId: "ivo", part: "interviewer" };
const WAITING = { status: "waiting", leadSeat: null } as const;
const asked = ({ personId, part }: SeatedMember): PanelMember => ({ personId, part });
const as = (personId: string, part: PanelMember["part"]): PanelMember => ({ personId, part });

test("a panel has one lead, each person once, and not more people than a room can bear", () => {
  expect(panelOf([])).toEqual({ ok: false, reason: "no-lead" });
  expect(panelOf([as("a", "interviewer"), as("b", "shadow")])).toEqual({ ok: false, reason: "no-lead" });
  expect(panelOf([as("a", "lead"), as("b", "lead")])).toEqual({ ok: false, reason: "two-leads" });
  expect(panelOf([as("a", "lead"), as("a", "observer")])).toEqual({ ok: false, reason: "chosen-twice" });
  const crowd = Array.from({ length: MOST_ON_PANEL }, (_, index) => as(`p${index}`, "observer"));
  expect(panelOf([as("a", "lead"), ...crowd])).toEqual({ ok: false, reason: "panel-too-large" });
});

test("a panel is named lead first, then who scores, then who learns, then who looks on", () => {
  const panel = panelOf([as("o", "observer"), as("s", "shadow"), as("i", "interviewer"), as("l", "lead")]);
  expect(panel.ok && panel.value.map(({ personId }) => personId)).toEqual(["l", "i", "s", "o"]);
});

test("until the start somebody is added, changed and taken off in one step", () => {
  const sid = as("sid", "shadow");
  expect(changePanel(WAITING, [MARA, IVO], [as("ivo", "lead"), sid])).toEqual({
    ok: true,
    value: { added: [sid], changed: [{ ...IVO, part: "lead" }], removed: [MARA] },
  });
});

test("the same panel is no change, also after the start", () => {
  for (const status of ["waiting", "live", "paused", "ended"] as const)
    expect(changePanel({ status, leadSeat: null }, [MARA, IVO], [asked(IVO), asked(MARA)])).toEqual({
      ok: true,
      value: null,
    });
});

test("from the start on the panel stays as it is", () => {
  for (const status of ["live", "paused", "ended"] as const)
    expect(changePanel({ status, leadSeat: null }, [MARA, IVO], [asked(MARA)])).toEqual({
      ok: false,
      reason: "panel-fixed",
    });
});

test("whoever took the lead in the room is not moved aside behind their back", () => {
  const taken = { status: "waiting", leadSeat: IVO.seatId } as const;
  const refused = { ok: false, reason: "leads-now" };
  expect(changePanel(taken, [MARA, IVO], [asked(MARA)])).toEqual(refused);
  expect(changePanel(taken, [MARA, IVO], [asked(MARA), as("ivo", "observer")])).toEqual(refused);
  expect(changePanel(taken, [MARA, IVO], [as("wei", "lead"), asked(IVO)])).toEqual(refused);
  expect(changePanel(taken, [MARA, IVO], [as("ivo", "lead")]).ok).toBe(true);
  expect(changePanel(taken, [MARA, IVO], [asked(MARA), asked(IVO), as("wei", "observer")]).ok).toBe(true);
});

const panel = fc
  .uniqueArray(fc.record({ personId: fc.constantFrom(..."abcdef"), part: fc.constantFrom(...PANEL_PARTS) }), {
    selector: ({ personId }) => personId,
  })
  .map((members) => members as readonly PanelMember[]);

test("what a change leads to is the panel that was asked for, whatever it was before", () => {
  fc.assert(
    fc.property(panel, panel, (before, after) => {
      const seated = before.map((one) => ({ ...one, seatId: `seat-${one.personId}` }));
      const change = changePanel(WAITING, seated, after);
      if (!change.ok) return false;
      const { added, changed, removed } = change.value ?? { added: [], changed: [], removed: [] };
      const kept = seated
        .filter((one) => !removed.includes(one))
        .map((one) => changed.find(({ seatId }) => seatId === one.seatId) ?? one);
      const result = [...kept, ...added].map(({ personId, part }) => `${personId} ${part}`).sort();
      expect(result).toEqual(after.map(({ personId, part }) => `${personId} ${part}`).sort());
    }),
  );
});
