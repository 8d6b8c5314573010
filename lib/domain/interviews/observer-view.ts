import type { KitRevision } from "@/lib/domain/kits/kit";
import { type Agenda, agendaOf } from "./agenda";
import type { Appointment } from "./appointment";
import type { Introduction } from "./introduction";
import type { PanelRole } from "./op";

export type ObservedItem = {
  readonly id: string;
  readonly prompt: string;
  readonly purpose: string;
  readonly probes: readonly string[];
};

/** What does not change during an interview, as an observer receives it: an allow-list without rubric and key points. */
export type ObserverView = {
  readonly kind: "real" | "demo";
  readonly candidateName: string;
  /** What the candidate told about their name. */
  readonly introduced: Introduction | null;
  /** When it is to begin; null where no time is set. */
  readonly appointment: Appointment | null;
  readonly role: string;
  readonly agenda: Agenda;
  readonly opening: string;
  readonly closing: string;
  readonly items: readonly ObservedItem[];
  readonly panel: readonly { readonly id: string; readonly role: PanelRole; readonly name: string }[];
};

export function observerView(reading: {
  readonly kind: "real" | "demo";
  readonly candidateName: string;
  readonly introduced?: Introduction;
  readonly appointment?: Appointment | null;
  readonly kit: KitRevision;
  readonly panel: ObserverView["panel"];
}): ObserverView {
  const { kit } = reading;
  return {
    kind: reading.kind,
    candidateName: reading.candidateName,
    introduced: reading.introduced ?? null,
    appointment: reading.appointment ?? null,
    role: kit.role,
    // Nothing is scored here: `/3` in a note gives no score.
    agenda: agendaOf(kit).map((entry) => ({ ...entry, scored: false, competencies: [] })),
    opening: kit.opening.text,
    closing: kit.closing.text,
    items: kit.items.map(({ question }) => ({
      id: question.slug,
      prompt: question.prompt,
      purpose: question.purpose,
      probes: question.probes,
    })),
    panel: reading.panel.map(({ id, role, name }) => ({ id, role, name })),
  };
}
