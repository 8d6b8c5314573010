import { counted } from "@/lib/domain/shared/counted";
import { oneLine } from "@/lib/domain/shared/one-line";
import type { StartTime } from "./appointment";
import { longTime, shortTime } from "./appointment-words";
import type { MailKind } from "./mail";

export type MailText = { readonly subject: string; readonly text: string };

/** What a mail about an interview's time may say, and no more: whoever reads it is on the panel, or was. */
export type AppointmentFacts = {
  readonly kind: Exclude<MailKind, "scorecard">;
  readonly kitName: string;
  readonly candidateName: string;
  readonly organisationName: string;
  readonly start: StartTime;
  readonly minutes: number;
  /** The reader's own way in. */
  readonly room: string;
};

const SUBJECTS: Record<AppointmentFacts["kind"], string> = {
  scheduled: "Interview",
  moved: "New time",
  cancelled: "Cancelled",
  restored: "Takes place after all",
  removed: "You are off the panel",
  soon: "Reminder",
};

/** Names of candidates stay out of the subject: it shows on locked screens. */
export function appointmentMail(facts: AppointmentFacts): MailText {
  const { kind, kitName, start } = facts;
  const when = shortTime(start.at, start.zone);
  return {
    subject: oneLine(`${SUBJECTS[kind]}: ${kitName}, ${when}`),
    text: asLetter([...sentences(facts), `Evenhand, ${oneLine(facts.organisationName)}`]),
  };
}

function sentences(facts: AppointmentFacts): readonly string[] {
  const { kind, start, minutes, room } = facts;
  const name = oneLine(facts.candidateName);
  const time = longTime(start);
  const length = `Allow ${counted(minutes, "minute")}.`;
  const way = `The room, where you sign in: ${room}`;
  const entry = "The attached file puts it into your calendar.";
  switch (kind) {
    case "scheduled":
      return [`You are on the panel of the interview with ${name}.`, `${time}. ${length}`, way, entry];
    case "moved":
      return [`The interview with ${name} has a new time.`, `${time}. ${length}`, way, entry];
    case "restored":
      return [
        `The interview with ${name} was cancelled, and takes place after all.`,
        `${time}. ${length}`,
        way,
        entry,
      ];
    case "soon":
      return [`A reminder of the interview with ${name}.`, `${time}. ${length}`, way];
    case "cancelled":
      return [
        `The interview with ${name} was cancelled.`,
        `It was to begin ${time}.`,
        "The attached file takes it out of your calendar.",
      ];
    case "removed":
      return [
        `You are no longer on the panel of the interview with ${name}.`,
        `It begins ${time}, without you.`,
        "The attached file takes it out of your calendar.",
      ];
  }
}

/** Asks one person for their scorecard; `text`: the very words that could be copied. */
export function scorecardMail({
  kitName,
  organisationName,
  text,
}: {
  readonly kitName: string;
  readonly organisationName: string;
  readonly text: string;
}): MailText {
  return {
    subject: oneLine(`Your scorecard is still open: ${kitName}`),
    text: asLetter([text, `Evenhand, ${oneLine(organisationName)}`]),
  };
}

function asLetter(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
