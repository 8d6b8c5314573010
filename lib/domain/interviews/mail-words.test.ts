import { expect, test } from "vitest";
import { type AppointmentFacts, appointmentMail, scorecardMail } from "./mail-words";

const FACTS: AppointmentFacts = {
  kind: "scheduled",
  kitName: "Backend engineer, middle",
  candidateName: "Cato Candidate",
  organisationName: "Acme",
  start: { at: Date.UTC(2026, 10, 24, 14), zone: "Europe/Berlin" },
  minutes: 60,
  room: "https://interviews.example.org/i/1",
};
const KINDS = ["scheduled", "moved", "cancelled", "restored", "removed", "soon"] as const;

test("a mail about a time says whom, when in the time of who set it, how long and where", () => {
  const { subject, text } = appointmentMail(FACTS);
  expect(subject).toBe("Interview: Backend engineer, middle, Tue 24 Nov, 15:00");
  expect(text).toContain("interview with Cato Candidate");
  expect(text).toContain("Tuesday 24 November 2026 at 15:00, Berlin time (14:00 UTC). Allow 60 minutes.");
  expect(text).toContain("https://interviews.example.org/i/1\n");
});

test.each(KINDS)("the subject of %s names the kit and not the candidate, on one line", (kind) => {
  const forged = { kitName: "Backend\r\nBcc: x@example.org", candidateName: "Cato\r\nCandidate" };
  const { subject, text } = appointmentMail({ ...FACTS, ...forged, kind });
  expect(subject).toContain("Backend Bcc: x@example.org, Tue 24 Nov");
  expect(subject).not.toMatch(/Cato|[\r\n]/);
  expect(text).toContain("Cato Candidate");
});

test("whoever is not expected gets no way in and no length", () => {
  for (const kind of ["cancelled", "removed"] as const) {
    const { text } = appointmentMail({ ...FACTS, kind });
    expect(text).not.toMatch(/https:|minutes/);
    expect(text).toContain("takes it out of your calendar");
  }
});

test("a reminder of a scorecard is the words that can be copied, under the kit's name", () => {
  const mail = scorecardMail({ kitName: "Backend\nengineer", organisationName: "Acme", text: "Still open." });
  expect(mail).toEqual({
    subject: "Your scorecard is still open: Backend engineer",
    text: "Still open.\n\nEvenhand, Acme\n",
  });
});
