import { type Duration, type Instant, MINUTE } from "@/lib/domain/shared/time";

/** One appointment as a calendar takes it. */
export type CalendarEntry = {
  /** Always the same for one interview and one kind of reader: a later file replaces an earlier one. */
  readonly uid: string;
  /** How often it changed: a calendar keeps the entry with the highest. */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly startsAt: Instant;
  readonly lasts: Duration;
  readonly title: string;
  readonly text: string;
  readonly address: string;
  /** Who it comes from: a name and an address of theirs. */
  readonly from: { readonly name: string; readonly address: string };
};

/** How long before the beginning a calendar reminds its owner. */
const REMIND: Duration = 10 * MINUTE;

/**
 * A calendar file with one entry (RFC 5545; METHOD as RFC 5546 has it): UTC times, lines of at most 75 octets that end
 * with CR LF. `now`: when it is written.
 */
export function calendarFile(entry: CalendarEntry, now: Instant): string {
  const { cancelled, from } = entry;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Evenhand//Evenhand//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${cancelled ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${entry.sequence}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.startsAt + entry.lasts)}`,
    `SUMMARY:${asText(entry.title)}`,
    `DESCRIPTION:${asText(entry.text)}`,
    `URL:${entry.address}`,
    `ORGANIZER;CN=${asParameter(from.name)}:${from.address}`,
    ...(cancelled ? [] : alarm(entry.title)),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function alarm(title: string): readonly string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${asText(title)}`,
    `TRIGGER:-PT${REMIND / MINUTE}M`,
    "END:VALARM",
  ];
}

/** `20261124T140000Z`, whole seconds. */
function utc(at: Instant): string {
  return `${new Date(at).toISOString().replaceAll(/[-:]/g, "").slice(0, 15)}Z`;
}

/** A value of type TEXT: commas, semicolons, strokes and ends of lines are written out, other controls left away. */
function asText(text: string): string {
  return withoutControls(text.replaceAll(/\r\n?/g, "\n"))
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A quoted parameter value, in which no quote can stand. */
function asParameter(text: string): string {
  return `"${withoutControls(text).replaceAll("\n", " ").replaceAll('"', "'")}"`;
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a content line cannot hold.
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").toWellFormed();
}

const MOST_OCTETS = 75;

/** A line in pieces of at most 75 octets, no character torn; each piece but the first begins with a space. */
export function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let used = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (used + octets > MOST_OCTETS) {
      folded += "\r\n ";
      used = 1;
    }
    folded += character;
    used += octets;
  }
  return folded;
}
