import { expect, it } from "vitest";
import { HOUR } from "@/lib/domain/shared/time";
import { reminderText } from "./reminder";

const OWED = {
  candidateName: "Priya Natarajan",
  address: "https://evenhand.example/i/one/scorecard",
  endedAt: 0,
  now: 50 * HOUR,
};

it("a reminder says for whom, since when and where, and that there are two ways out", () => {
  const text = reminderText(OWED);
  for (const part of ["Priya Natarajan", "2 days ago", OWED.address, "“not assessed”", "excuse you"])
    expect(text).toContain(part);
});

it("a reminder is made from nothing that tells of anybody else's scorecard", () => {
  // Another interviewer, another count or another score could change it only by being handed to it.
  expect(Object.keys(OWED).sort()).toEqual(["address", "candidateName", "endedAt", "now"]);
  expect(reminderText(OWED)).not.toMatch(/\b(last|first|others?|everybody|all|only|\d+ of \d+)\b/i);
});

it("by mail it names nobody who asks: only who handed in could", () => {
  const facts = { candidateName: "Cato", address: "https://home.example/i/1/scorecard", endedAt: 0, now: 1 };
  expect(reminderText(facts)).toContain("tell me, and I can excuse you.");
  expect(reminderText({ ...facts, by: "mail" })).toContain(
    "tell whoever put you on the panel: they can excuse you.",
  );
  expect(reminderText({ ...facts, by: "mail" })).not.toMatch(/\b(me|I)\b/);
});
