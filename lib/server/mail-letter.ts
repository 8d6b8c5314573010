import "server-only";
import type { ClaimedMail } from "@/db/commands/mail/claim";
import type { MailReading } from "@/db/queries/mail";
import { panelEntry } from "@/lib/domain/interviews/calendar-entry";
import { calendarFile } from "@/lib/domain/interviews/calendar-file";
import { appointmentMail, scorecardMail } from "@/lib/domain/interviews/mail-words";
import { plannedMinutes } from "@/lib/domain/kits/kit";
import { reminderText } from "@/lib/domain/scoring/reminder";
import { oneLine } from "@/lib/domain/shared/one-line";
import { mailSender } from "@/lib/env";
import type { Envelope } from "./mail-transport";

/** A mail as it goes out. `home`: this installation's address; `from`: as `EVENHAND_MAIL_FROM` has it. */
export function letterOf(
  claimed: Pick<ClaimedMail, "id" | "kind" | "interviewId">,
  reading: MailReading,
  { home, from }: { readonly home: string; readonly from: string },
): Envelope {
  const sender = mailSender(from);
  if (!sender) throw new Error("EVENHAND_MAIL_FROM is not a mail address.");
  const { now } = reading.standing;
  return {
    from: sender,
    to: { name: oneLine(reading.to.name), address: reading.to.address },
    // The same at every try: who gets a mail twice has one.
    messageId: `<${claimed.id}@${sender.address.slice(sender.address.lastIndexOf("@") + 1)}>`,
    date: new Date(now),
    ...contentOf(claimed, reading, `${home}/i/${claimed.interviewId}`, home),
  };
}

function contentOf(
  { kind, interviewId }: Pick<ClaimedMail, "kind" | "interviewId">,
  reading: MailReading,
  room: string,
  home: string,
): Pick<Envelope, "subject" | "text" | "attachments"> {
  const { appointment, kit, kitName, candidateName, organisationName, endedAt } = reading;
  const { now } = reading.standing;
  if (kind === "scorecard") {
    const address = `${room}/scorecard`;
    const text = reminderText({
      by: "mail",
      candidateName: oneLine(candidateName),
      address,
      endedAt: endedAt ?? now,
      now,
    });
    return { ...scorecardMail({ kitName, organisationName, text }), attachments: [] };
  }
  if (!appointment) throw new Error("An interview without a time has no mail about it.");
  const minutes = plannedMinutes(kit);
  const words = appointmentMail({
    kind,
    kitName,
    candidateName,
    organisationName,
    start: appointment,
    minutes,
    room,
  });
  if (kind === "soon") return { ...words, attachments: [] };
  const cancelled = kind === "cancelled" || kind === "removed";
  const entry = panelEntry({
    interviewId,
    startsAt: appointment.at,
    changes: reading.changes,
    cancelled,
    minutes,
    role: kit.role,
    organisation: organisationName,
    home,
    candidateName,
    room,
  });
  const contentType = `text/calendar; charset=utf-8; method=${cancelled ? "CANCEL" : "PUBLISH"}`;
  return {
    ...words,
    attachments: [{ filename: "interview.ics", content: calendarFile(entry, now), contentType }],
  };
}
