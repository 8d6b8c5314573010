import type { KitRevision } from "@/lib/domain/kits/kit";
import type { Anchors } from "@/lib/domain/rubrics/levels";
import { type Agenda, agendaOf } from "./agenda";
import type { Appointment } from "./appointment";
import type { Introduction } from "./introduction";
import type { PanelRole } from "./op";

export type PanelItem = {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly purpose: string;
  readonly probes: readonly string[];
  readonly keyPoints: readonly string[];
  readonly signs: readonly string[];
  readonly warnings: readonly string[];
  readonly anchors: Anchors;
};

/** What does not change during an interview, as leads and interviewers receive it. */
export type PanelView = {
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
  readonly items: readonly PanelItem[];
  readonly panel: readonly { readonly id: string; readonly role: PanelRole; readonly name: string }[];
};

export function panelView(reading: {
  readonly kind: "real" | "demo";
  readonly candidateName: string;
  readonly introduced?: Introduction;
  readonly appointment?: Appointment | null;
  readonly kit: KitRevision;
  readonly panel: PanelView["panel"];
}): PanelView {
  const { kit } = reading;
  return {
    kind: reading.kind,
    candidateName: reading.candidateName,
    introduced: reading.introduced ?? null,
    appointment: reading.appointment ?? null,
    role: kit.role,
    agenda: agendaOf(kit),
    opening: kit.opening.text,
    closing: kit.closing.text,
    items: kit.items.map(({ question, rubric }) => ({
      id: question.slug,
      title: question.title,
      prompt: question.prompt,
      purpose: question.purpose,
      probes: question.probes,
      keyPoints: question.keyPoints,
      signs: question.signs,
      warnings: question.warnings,
      anchors: rubric.anchors,
    })),
    panel: reading.panel.map(({ id, role, name }) => ({ id, role, name })),
  };
}
