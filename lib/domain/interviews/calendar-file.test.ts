import fc from "fast-check";
import { expect, it } from "vitest";
import { HOUR, MINUTE } from "@/lib/domain/shared/time";
import { type CalendarEntry, calendarFile, fold } from "./calendar-file";

const NOW = Date.UTC(2026, 10, 22, 8, 30, 15, 999);
const ENTRY: CalendarEntry = {
  uid: "one-panel@evenhand",
  sequence: 3,
  cancelled: false,
  startsAt: Date.UTC(2026, 10, 24, 14),
  lasts: 75 * MINUTE,
  title: "Interview: Priya",
  text: "Room: https://example.org/i/one\nBring: paper, pen; a \\",
  address: "https://example.org/i/one",
  from: { name: 'Passing "House", Inc.', address: "https://example.org" },
};

/** Lines as a calendar reads them, unfolded. */
function linesOf(file: string): readonly string[] {
  return file.replaceAll("\r\n ", "").split("\r\n");
}

it("is the file a calendar expects, line by line", () => {
  expect(linesOf(calendarFile(ENTRY, NOW))).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Evenhand//Evenhand//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:one-panel@evenhand",
    "DTSTAMP:20261122T083015Z",
    "SEQUENCE:3",
    "STATUS:CONFIRMED",
    "DTSTART:20261124T140000Z",
    "DTEND:20261124T151500Z",
    "SUMMARY:Interview: Priya",
    "DESCRIPTION:Room: https://example.org/i/one\\nBring: paper\\, pen\\; a \\\\",
    "URL:https://example.org/i/one",
    "ORGANIZER;CN=\"Passing 'House', Inc.\":https://example.org",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Interview: Priya",
    "TRIGGER:-PT10M",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

it("a cancelled one says so twice and reminds nobody", () => {
  const lines = linesOf(calendarFile({ ...ENTRY, cancelled: true }, NOW));
  expect(lines).toContain("METHOD:CANCEL");
  expect(lines).toContain("STATUS:CANCELLED");
  expect(lines).not.toContain("BEGIN:VALARM");
});

it("a change of zone or of summer time reaches nobody: the moment is written in UTC", () => {
  const winter = linesOf(
    calendarFile({ ...ENTRY, startsAt: Date.UTC(2026, 11, 31, 23, 30), lasts: HOUR }, NOW),
  );
  expect(winter).toContain("DTSTART:20261231T233000Z");
  expect(winter).toContain("DTEND:20270101T003000Z");
});

it("no text can end its line, add one, or be read as another property", () => {
  const hostile = "A\r\nSTATUS:CANCELLED\rB\u0000\u0007\u2028C\ud800";
  const lines = linesOf(
    calendarFile({ ...ENTRY, title: hostile, text: hostile, from: { ...ENTRY.from, name: hostile } }, NOW),
  );
  expect(lines).toContain("SUMMARY:A\\nSTATUS:CANCELLED\\nB\u2028C\ufffd");
  expect(lines.filter((line) => line.startsWith("STATUS:"))).toEqual(["STATUS:CONFIRMED"]);
  expect(lines).toHaveLength(24);
});

const texts = fc.string({
  unit: fc.constantFrom("a", "ß", "漢", "👩‍💻", "\\", ",", ";", "\n", " "),
  maxLength: 300,
});

it("no line is longer than 75 octets, no character is torn, and unfolding gives the text back", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const file = calendarFile({ ...ENTRY, text, title: text }, NOW);
      for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const line = linesOf(file).find((one) => one.startsWith("SUMMARY:")) ?? "";
      const read = line
        .slice("SUMMARY:".length)
        .replaceAll(/\\(.)/g, (_, sign) => (sign === "n" ? "\n" : sign));
      expect(read).toBe(text);
    }),
  );
});

it.each([
  [74, 1],
  [75, 1],
  [76, 2],
  [149, 2],
  [150, 3],
])("%d octets take %d lines", (octets, lines) => {
  expect(fold("x".repeat(octets)).split("\r\n")).toHaveLength(lines);
});
