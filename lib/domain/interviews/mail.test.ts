import { describe, expect, test } from "vitest";
import { HOUR, MINUTE } from "@/lib/domain/shared/time";
import { MAIL_KINDS, type MailStanding, MOST_TRIES, pauseAfter, remindAt, stillTrue } from "./mail";

const START = 1_800_000_000_000;
const standing: Omit<MailStanding, "kind"> = {
  told: START,
  startsAt: START,
  status: "waiting",
  cancelled: false,
  onPanel: true,
  owesScorecard: true,
  heardOfCancelling: false,
  now: START - HOUR,
};
/** Which mails would be sent as things stand. */
const sent = (change: Partial<MailStanding> = {}) =>
  MAIL_KINDS.filter((kind) => stillTrue({ ...standing, ...change, kind }));

describe("a mail is sent only while what it says is so", () => {
  test("while an interview waits at the time that was told", () => {
    expect(sent()).toEqual(["scheduled", "moved", "soon"]);
  });
  test("when it was moved again or has no time any more", () => {
    expect(sent({ startsAt: START + MINUTE })).toEqual([]);
    expect(sent({ startsAt: null })).toEqual([]);
  });
  test("when it was cancelled, and when that was taken back", () => {
    expect(sent({ cancelled: true })).toEqual(["cancelled"]);
    expect(sent({ heardOfCancelling: true })).toContain("restored");
  });
  test("when they are off the panel", () => {
    expect(sent({ onPanel: false })).toEqual(["removed"]);
    expect(sent({ onPanel: false, status: "ended" })).toEqual([]);
  });
  test("when it runs, and when it is over", () => {
    expect(sent({ status: "live" })).toEqual([]);
    expect(sent({ status: "ended" })).toEqual(["scorecard"]);
    expect(sent({ status: "ended", owesScorecard: false })).toEqual([]);
  });
  test("a reminder of what should have begun is none", () => {
    expect(sent({ now: START })).toEqual(["scheduled", "moved"]);
  });
});

test("the reminder goes out a day before, and not where the first mail has just come", () => {
  expect(remindAt(START, START - 48 * HOUR)).toBe(START - 24 * HOUR);
  expect(remindAt(START, START - 25 * HOUR)).toBeNull();
  expect(remindAt(START, START)).toBeNull();
});

test("a mail is tried five times within five hours", () => {
  const pauses = Array.from({ length: MOST_TRIES }, (_, index) => pauseAfter(index + 1) / MINUTE);
  expect(pauses).toEqual([1, 5, 30, 240, 240]);
});
