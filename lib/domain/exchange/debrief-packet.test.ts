import { describe, expect, it } from "vitest";
import { HOUR } from "@/lib/domain/shared/time";
import { debriefPacket } from "./debrief-packet";
import type { PacketBlock } from "./packet";
import { DEBRIEF, first } from "./test-debrief";

const { kit } = DEBRIEF;
const title = kit.items[0]?.question.title ?? "";

function textOf(block: PacketBlock): string {
  switch (block.kind) {
    case "list":
      return block.lines.join("\n");
    case "facts":
      return block.facts.map((fact) => fact.join(": ")).join("\n");
    case "table":
      return [block.head, ...block.rows].map((row) => row.join(" | ")).join("\n");
    default:
      return block.text;
  }
}

function written(debrief = DEBRIEF): string {
  return debriefPacket(debrief).blocks.map(textOf).join("\n");
}

describe("the packet of a debrief", () => {
  it("begins with the decision, and says that it went against the bar", () => {
    const text = written({
      ...DEBRIEF,
      decision: {
        outcome: "offer",
        reason: "Strong on what the team lacks.",
        decider: "Mara",
        decidedAt: Date.UTC(2026, 10, 23, 9, 5),
        verdict: "not-met",
        composite: 2.5,
        overrideReason: "The bar asks for what we teach.",
      },
    });
    expect(text).toContain("Outcome: Make an offer");
    expect(text).toContain("Bar: The bar is not met, composite then 2.50");
    expect(text).toContain("Override: Decided against the bar: The bar asks for what we teach.");
    expect(text).toContain("Decided by: Mara, 23 November 2026 at 09:05 UTC");
    expect(text.indexOf("Outcome")).toBeLessThan(text.indexOf(title));
  });

  it("keeps a decision that was opened again, with the reason, before the one that stands", () => {
    const was = {
      outcome: "offer",
      reason: "Strong on what the team lacks.",
      decider: "Mara",
      decidedAt: Date.UTC(2026, 10, 23, 9, 5),
      verdict: null,
      composite: null,
      overrideReason: null,
    } as const;
    const text = written({
      ...DEBRIEF,
      reopened: [
        { decision: was, by: "Olive", reason: "A reference came.", reopenedAt: Date.UTC(2026, 10, 24, 8, 0) },
      ],
      decision: { ...was, outcome: "decline", reason: "The reference says otherwise." },
    });
    expect(text).toContain("Opened again by Olive, 24 November 2026 at 08:00 UTC: A reference came.");
    const places = ["Make an offer", "Opened again", "Outcome: Decline"].map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(-1);
  });

  it("has a row for every target with what holds now and what was first", () => {
    const table = debriefPacket(DEBRIEF).blocks.find((block) => block.kind === "table");
    expect(table && textOf(table)).toContain(
      `${title} | 3 Solid | 2 Partial (first 4 Strong) | 1 level apart`,
    );
    if (table?.kind !== "table") throw new Error("there is a table of scores");
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  });

  it("tells every correction with its reason, and every line as it was heard", () => {
    const text = written();
    expect(text).toContain(
      `Bo, 1 January 1970 at 00:00 UTC: “${title}” from 4 Strong to 2 Partial. I had misheard the number.`,
    );
    expect(text.indexOf("In favour: sooner")).toBeGreaterThan(-1);
    expect(text.indexOf("In favour: sooner")).toBeLessThan(text.indexOf("Against: later"));
    expect(text).toContain("She named the lock.");
  });

  it("names what is void and what the composite would be with it", () => {
    const gone = { number: 1, question: first, voided: true, reason: "It had an error.", by: null, at: 0 };
    const text = written({ ...DEBRIEF, voids: [gone] });
    expect(text).toContain(`“${title}” is left out for every candidate on this kit.`);
    expect(text).toContain("Voided by somebody who has left, 1 January 1970 at 00:00 UTC: It had an error.");
    expect(text).toContain("With it counted: composite 2.50.");
    expect(text).toMatch(new RegExp(`${title} \\|.*\\| Void`));
  });

  it("names whose scorecard came late, and nobody where none did", () => {
    const room = { ...DEBRIEF.room, endedAt: 0 };
    expect(written({ ...DEBRIEF, room })).not.toContain("Late");
    const [ana, bo] = DEBRIEF.scorecards;
    if (!ana || !bo) throw new Error("two scorecards");
    const late = written({ ...DEBRIEF, room, scorecards: [ana, { ...bo, handedInAt: 49 * HOUR }] });
    expect(late).toContain("Late scorecards\nBo submitted 2 days after the interview.");
  });

  it("has no part of its own for what nobody assessed and nobody wrote about", () => {
    const headings = debriefPacket(DEBRIEF).blocks.flatMap((block) =>
      block.kind === "heading" && block.depth === 2 ? [block.text] : [],
    );
    expect(headings).toContain(title);
    expect(headings).not.toContain(kit.items[1]?.question.title);
  });

  it("has the words of every question and every level of it", () => {
    const text = written();
    expect(text).toContain(kit.items[0]?.question.prompt);
    for (const anchor of Object.values(kit.items[0]?.rubric.anchors ?? {})) expect(text).toContain(anchor);
  });

  it("tells two people of one name apart", () => {
    const [one, other] = DEBRIEF.scorecards;
    if (!one || !other) throw new Error("two scorecards");
    const text = written({ ...DEBRIEF, scorecards: [one, { ...other, name: "Ana" }] });
    expect(text).toMatch(/\| Ana \| Ana \(2\) \|/);
  });

  it("says nothing of a re-vote whose counts are not shown, and its counts once they are", () => {
    const open = { called: 2, voted: 1, closed: false, counts: null };
    expect(written({ ...DEBRIEF, again: { revote: open } })).not.toContain("Votes");
    const counts = [{ recommendation: "yes" as const, votes: 2 }];
    const text = written({ ...DEBRIEF, again: { revote: { called: 2, voted: 2, closed: true, counts } } });
    expect(text).toContain("Yes | 2");
  });
});
