import { counted } from "@/lib/domain/shared/counted";
import type { StartTime } from "./appointment";
import { longTime } from "./appointment-words";

type Invited = {
  readonly candidateName: string;
  readonly role: string;
  readonly organisation: string;
  readonly minutes: number;
  readonly start: StartTime | null;
};

/** What can be sent to a candidate as it is. Nothing of kit, questions or scores. `code`: leads to the same place. */
export function candidateInvitation(
  one: Invited & {
    readonly link: string;
    readonly code: { readonly text: string; readonly address: string } | null;
  },
): string {
  const { candidateName, role, organisation, minutes, start, link, code } = one;
  const when = start === null ? "" : ` It begins on ${longTime(start)}.`;
  return paragraphs(
    `Hello ${candidateName},`,
    `We look forward to your interview for ${role} at ${organisation}.${when} Please allow ${counted(minutes, "minute")}.`,
    `Your link: ${link}${code === null ? "" : `\nOr open ${code.address} and type ${code.text}`}`,
    "It opens your place in the interview, so please do not pass it on. There is nothing to install, and no account to make. The page says what will happen, whom you meet and what is written down.",
    start === null
      ? "If you need anything to take part well, tell me beforehand."
      : "If that time does not suit you, or you need anything to take part well, tell me beforehand.",
  );
}

/** What can be sent to the panel. `people`: their parts and names. */
export function panelInvitation(
  one: Invited & {
    readonly room: string;
    readonly people: readonly { readonly part: string; readonly name: string }[];
  },
): string {
  const { candidateName, role, minutes, start, room, people } = one;
  const when = start === null ? "" : ` on ${longTime(start)}`;
  return paragraphs(
    `Interview with ${candidateName} for ${role}${when}, ${counted(minutes, "minute")}.`,
    people.map(({ part, name }) => `${part}: ${name}`).join("\n"),
    `The room: ${room}\nYou sign in to open it.`,
    "Please write and submit your own scorecard before you talk to each other about it.",
  );
}

function paragraphs(...texts: readonly string[]): string {
  return texts.join("\n\n");
}
