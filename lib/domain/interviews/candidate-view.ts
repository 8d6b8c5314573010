import type { KitRevision } from "@/lib/domain/kits/kit";
import type { Duration, Instant } from "@/lib/domain/shared/time";
import { type AgendaEntry, agendaOf, plannedQuestions, questionNumber } from "./agenda";
import { agendaNow } from "./agenda-now";
import type { Appointment } from "./appointment";
import { type Clock, wholeMinutes } from "./clock";
import type { PanelRole } from "./op";
import { allowance, type InterviewStatus, type RoomState } from "./state";

/**
 * All a candidate's browser ever receives of the interview: an allow-list, built from nothing.
 * No rubric, key point, probe, score, evidence, later question, nor any other person's acts.
 */
export type CandidateView = {
  readonly status: InterviewStatus;
  /** When it is to begin; null where no time is set, and once it has begun. */
  readonly appointment: Appointment | null;
  /** What the interview is for, and whose it is. */
  readonly role: string;
  readonly organisation: string;
  readonly with: readonly string[];
  /** Who is there besides, and neither asks nor decides: observers, and shadows who learn. */
  readonly observing: readonly string[];
  readonly heading: string | null;
  readonly prompt: string | null;
  /** 1-based among the planned questions; null elsewhere. */
  readonly number: number | null;
  readonly questions: number;
  /** The plan, not a countdown: it stays the same while somebody answers. */
  readonly aroundMinutes: number | null;
  readonly clock: Clock;
  readonly allowanceMs: Duration;
  readonly thinkingUntil: Instant | null;
};

export type PeopleForCandidate = Pick<CandidateView, "with" | "observing">;

/** Everybody in the room but the candidate, by name and who leads first: nobody is there unseen. */
export function peopleFor(
  panel: readonly { readonly role: PanelRole; readonly name: string }[],
): PeopleForCandidate {
  const named = (...roles: readonly PanelRole[]) =>
    panel.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
  return { with: [...named("lead"), ...named("interviewer")], observing: named("shadow", "observer") };
}

export function candidateView(
  kit: KitRevision,
  room: RoomState,
  people: PeopleForCandidate & {
    readonly organisation: string;
    readonly appointment?: Appointment | null;
  },
): CandidateView {
  const agenda = agendaNow(agendaOf(kit), room);
  const entry = room.status === "ended" ? undefined : agenda.find(({ id }) => id === room.current);
  return {
    status: room.status,
    appointment: room.status === "waiting" ? (people.appointment ?? null) : null,
    role: kit.role,
    organisation: people.organisation,
    with: people.with,
    observing: people.observing,
    heading: entry?.kind === "opening" || entry?.kind === "closing" ? entry.title : null,
    prompt: entry ? wordsFor(kit, room, entry) : null,
    number: entry ? questionNumber(agenda, entry.id) : null,
    questions: plannedQuestions(agenda).length,
    aroundMinutes: entry && entry.plannedMs > 0 ? wholeMinutes(entry.plannedMs) : null,
    clock: room.clock,
    allowanceMs: allowance(room, agenda),
    thinkingUntil: room.thinkingUntil,
  };
}

/** As it was really put, where the lead noted other words. */
function wordsFor(kit: KitRevision, room: RoomState, { id, kind, title }: AgendaEntry): string | null {
  if (Object.hasOwn(room.reworded, id)) return room.reworded[id] ?? null;
  if (kind === "opening") return kit.opening.text;
  if (kind === "closing") return kit.closing.text;
  if (kind === "extra") return title;
  return kit.items.find((item) => item.question.slug === id)?.question.prompt ?? null;
}
