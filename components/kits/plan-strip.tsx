import { agendaOf } from "@/lib/domain/interviews/agenda";
import type { KitRevision } from "@/lib/domain/kits/kit";
import { AgendaStrip } from "../live/agenda-strip";

/** A kit's agenda before anybody has used a minute of it. */
export function PlanStrip({
  kit,
  label,
  className,
}: {
  kit: Pick<KitRevision, "opening" | "closing" | "items">;
  label?: string;
  className?: string;
}) {
  const slugs = kit.items.map(({ question }) => question.slug);
  const segments = agendaOf(kit).map((entry) => ({
    id: entry.id,
    label: entry.title,
    number: entry.kind === "question" ? slugs.indexOf(entry.id) + 1 : null,
    plannedMs: entry.plannedMs,
    usedMs: 0,
    state: "upcoming" as const,
  }));
  return <AgendaStrip segments={segments} label={label} className={className} />;
}
