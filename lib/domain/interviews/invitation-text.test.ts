import { expect, it } from "vitest";
import { candidateInvitation, panelInvitation } from "./invitation-text";

const ONE = {
  candidateName: "Priya Natarajan",
  role: "Backend engineer",
  organisation: "Passing House",
  minutes: 60,
  start: { at: Date.UTC(2026, 10, 24, 14), zone: "Europe/Berlin" },
};
const LINK = "https://example.org/join/secret";
const CODE = { text: "ABC DEF", address: "https://example.org/j" };

it("a candidate is told when, how long, where, and that needs can be told", () => {
  const text = candidateInvitation({ ...ONE, link: LINK, code: CODE });
  expect(text).toContain("Hello Priya Natarajan,");
  expect(text).toContain("It begins on Tuesday 24 November 2026 at 15:00, Berlin time (14:00 UTC).");
  expect(text).toContain("allow 60 minutes");
  expect(text).toContain(`Your link: ${LINK}\nOr open https://example.org/j and type ABC DEF`);
  expect(text).toContain("you need anything to take part well");
});

it("without a time and a code it speaks of neither", () => {
  const text = candidateInvitation({ ...ONE, start: null, link: LINK, code: null });
  for (const absent of ["begins", "time does not suit", "Or open", "null"])
    expect(text).not.toContain(absent);
});

it("the panel is told who is there and where, and never the candidate's link", () => {
  const people = [
    { part: "Lead", name: "Ana" },
    { part: "Interviewer", name: "Ivo" },
  ];
  const text = panelInvitation({ ...ONE, room: "https://example.org/i/one", people });
  expect(text).toMatch(/^Interview with Priya Natarajan for Backend engineer on Tuesday 24 November 2026/);
  expect(text).toContain("Lead: Ana\nInterviewer: Ivo");
  expect(text).toContain("The room: https://example.org/i/one");
  expect(panelInvitation({ ...ONE, start: null, room: "x", people })).toContain(
    "Backend engineer, 60 minutes.",
  );
});
