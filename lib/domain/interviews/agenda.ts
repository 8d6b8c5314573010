import type { KitRevision } from "@/lib/domain/kits/kit";
import { isScored } from "@/lib/domain/questions/question";
import type { Competency } from "@/lib/domain/shared/competencies";
import { type Duration, MINUTE } from "@/lib/domain/shared/time";

// Not possible as slugs, so that no question can be taken for the frame.
export const OPENING = "@opening";
export const CLOSING = "@closing";

export type AgendaEntry = {
  /** `@opening`, `@closing`, the slug of a question, or `@extra-1`, `@extra-2`, … */
  readonly id: string;
  readonly kind: "opening" | "question" | "extra" | "closing";
  readonly title: string;
  readonly plannedMs: Duration;
  readonly mustHave: boolean;
  readonly scored: boolean;
  /** What an answer gives evidence on; none but for questions. */
  readonly competencies: readonly Competency[];
};

export type Agenda = readonly AgendaEntry[];

/** Opening and closing are entries only when the kit gives them time. */
export function agendaOf(kit: Pick<KitRevision, "opening" | "closing" | "items">): Agenda {
  const frame = (kind: "opening" | "closing", title: string, minutes: number): AgendaEntry[] => {
    const id = kind === "opening" ? OPENING : CLOSING;
    return minutes > 0
      ? [{ id, kind, title, plannedMs: minutes * MINUTE, mustHave: true, scored: false, competencies: [] }]
      : [];
  };
  return [
    ...frame("opening", "Welcome", kit.opening.minutes),
    ...kit.items.map(
      (item): AgendaEntry => ({
        id: item.question.slug,
        kind: "question",
        title: item.question.title,
        plannedMs: item.minutes * MINUTE,
        mustHave: item.mustHave,
        scored: isScored(item.question),
        competencies: item.question.competencies,
      }),
    ),
    ...frame("closing", "Their questions", kit.closing.minutes),
  ];
}

/** What all its entries are planned to take. */
export function plannedTime(agenda: Agenda): Duration {
  return agenda.reduce((sum, { plannedMs }) => sum + plannedMs, 0);
}

/** 1-based among the planned questions: the one way of counting, for panel and candidate. Null for anything else. */
export function questionNumber(agenda: Agenda, entry: string): number | null {
  const at = plannedQuestions(agenda).findIndex(({ id }) => id === entry);
  return at < 0 ? null : at + 1;
}

/** What the kit asks, in its order: without the frame, and without what was added on the way. */
export function plannedQuestions(agenda: Agenda): Agenda {
  return agenda.filter((entry) => entry.kind === "question");
}
