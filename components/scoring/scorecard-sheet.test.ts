import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import type { RoomOp } from "@/lib/domain/interviews/op";
import { panelView } from "@/lib/domain/interviews/panel-view";
import { KIT, play, ZERO } from "@/lib/domain/interviews/test-room";
import { type DraftScorecard, EMPTY_DRAFT } from "@/lib/domain/scoring/draft";
import type { SaidVoid } from "@/lib/domain/scoring/voided";
import { ScorecardSheet } from "./scorecard-sheet";

vi.mock("next/navigation", () => ({ useRouter: () => ({ replace: () => {} }) }));

const VIEW = panelView({ kind: "real", candidateName: "Cato", kit: KIT, panel: [] });
const TITLES = Object.fromEntries(VIEW.agenda.map(({ id, title }) => [id, title]));
const RUN: readonly RoomOp[] = [
  { type: "interview.start" },
  { type: "interview.move", to: "alpha" },
  { type: "entry.reword", entry: "alpha", text: "In short, what broke?" },
  { type: "entry.add", text: "And who told you?" },
  { type: "interview.end" },
];
const note = (entry: string, text: string) =>
  ({ id: text, entry, mark: "plain", text, heardAtMs: 0 }) as const;

function sheet(
  change: Partial<DraftScorecard> = {},
  submitted = false,
  refusal: string | null = null,
  voids: readonly SaidVoid[] = [],
) {
  const { room } = play(RUN.map((op) => ({ op, after: 60_000 })));
  const draft = { ...EMPTY_DRAFT, ...change };
  const page = renderToStaticMarkup(
    createElement(ScorecardSheet, {
      interviewId: "one",
      seatId: "seat",
      deviceKey: { id: "key", secret: "" },
      view: VIEW,
      initial: { room, roomSeq: RUN.length, own: { draft, ownSeq: 0, submitted } },
      initialNow: ZERO,
      voids,
      debriefHref: "/debrief",
      submit: () => {},
      pending: false,
      refusal,
    }),
  );
  return page.replaceAll("&#x27;", "'");
}

/** The part of the page about one target. */
function partOf(page: string, anchor: string): string {
  return page.split('<section id="').find((part) => part.startsWith(`${anchor}"`)) ?? "";
}

it("a question nobody asked is marked, counted, and no part that is missing", () => {
  const page = sheet();
  expect(partOf(page, "question-beta")).toContain("Not asked");
  expect(partOf(page, "question-alpha")).not.toContain("Not asked");
  expect(page).toContain("1 question was not asked");
  // alpha and the one competency it gives evidence on, said on top and beside the button.
  expect(page.split("2 scores and your recommendation are missing")).toHaveLength(3);
});

it("a question scored although nobody asked it is a score like any other", () => {
  const page = sheet({ scores: { "question:beta": 2 } });
  expect(page).not.toContain("Not asked");
  expect(page).toContain("2 scores and your recommendation are missing.");
});

it("a competency that the kit gives no evidence on is named and not asked for, until something was scored on it", () => {
  const page = sheet();
  expect(partOf(page, "competency-communication")).not.toBe("");
  expect(partOf(page, "competency-growth")).toBe("");
  expect(page).toContain(
    "Not assessed in this round: Breaking problems down, Pragmatism, Ownership, and Growth. No question",
  );
  const scored = sheet({ scores: { "competency:growth": 2 } });
  expect(partOf(scored, "competency-growth")).not.toBe("");
  expect(scored).toContain("Not assessed in this round: Breaking problems down, Pragmatism, and Ownership.");
});

it("what was noted beside the scored questions is on the card, before and after it is handed in", () => {
  const evidence = [
    note("@opening", "Arrived early"),
    note("@closing", "Asked about pay"),
    note("@extra-1", "Told by a customer"),
  ];
  const open = sheet({ evidence });
  const shut = sheet({ evidence }, true);
  for (const page of [open, shut])
    for (const words of ["Arrived early", "Asked about pay", "Told by a customer", "And who told you?"])
      expect(page).toContain(words);
  expect(open).toContain(`Evidence for ${TITLES["@opening"]}.`);
  expect(shut).not.toContain("Evidence for");
});

it("where the interview left its kit is on the card", () => {
  const page = sheet();
  expect(page).toContain(`“${TITLES.alpha}” was asked in other words:`);
  expect(page).toContain("In short, what broke?");
  expect(page).toContain(`“${TITLES.beta}” was not asked.`);
});

it("every scored question has a field for evidence while the card is open", () => {
  const page = sheet({ scores: { "question:alpha": 3 } });
  expect(page).toContain("Scored without evidence");
  for (const slug of ["alpha", "beta"]) expect(page).toContain(`Evidence for ${TITLES[slug]}.`);
});

it("a refusal stands at the button, with a way to the first part that is missing", () => {
  const page = sheet({}, false, "Something is still missing.");
  const end = page.slice(page.indexOf("Your scorecard was not submitted"));
  expect(end).toContain("Something is still missing.");
  expect(end).toContain('href="#question-alpha"');
  expect(end.indexOf("Submit scorecard")).toBeGreaterThan(0);
});

it("the levels of a score are buttons of which one is pressed, as pressing it again takes it back", () => {
  const part = partOf(sheet({ scores: { "question:alpha": 3 } }), "question-alpha");
  const levels = part.match(/<button[^>]*aria-pressed="(true|false)"/g) ?? [];
  expect(levels).toHaveLength(5);
  expect(levels.filter((level) => level.includes('aria-pressed="true"'))).toEqual([levels[2]]);
  expect(part).not.toContain('role="radio');
});

it("a void question says since when and why it counts for nobody, and can still be scored or left", () => {
  const voided = { question: "alpha", at: ZERO, reason: "The sample contradicts the statement." };
  const open = sheet({}, false, null, [voided]);
  expect(partOf(open, "question-alpha")).toContain("it counts for nobody");
  expect(partOf(open, "question-alpha")).toContain(voided.reason);
  expect(partOf(open, "question-alpha")).toContain("It can still be scored");
  expect(partOf(open, "question-beta")).not.toContain("counts for nobody");
  const closed = sheet({ scores: { "question:alpha": 2 } }, true, null, [voided]);
  expect(partOf(closed, "question-alpha")).toContain("stay as you gave them");
});

it("a line can be moved to another question until the card is in", () => {
  const evidence = [note("alpha", "named the lock"), note("@closing", "asked about the team")];
  const open = sheet({ evidence });
  for (const { text } of evidence) expect(open).toContain(`Move “${text}” to another question`);
  expect(sheet({ evidence }, true)).not.toContain("to another question");
});
