import type { Agenda } from "@/lib/domain/interviews/agenda";
import { wholeMinutes } from "@/lib/domain/interviews/clock";
import { type Pacing, pacing } from "@/lib/domain/interviews/pacing";
import type { RoomState } from "@/lib/domain/interviews/state";
import { counted } from "@/lib/domain/shared/counted";
import type { Instant } from "@/lib/domain/shared/time";
import { type ServerClock, useTick } from "../server-clock";

/** What to leave out so that everything that must be asked still is. Nothing while the interview is on time. */
export function PacingAdvice({
  room,
  agenda,
  clock,
  initialNow,
  className,
}: {
  room: RoomState;
  /** The kit's own. */
  agenda: Agenda;
  clock: ServerClock;
  initialNow: Instant;
  className?: string;
}) {
  const now = useTick(clock, 5_000) ?? initialNow;
  const advice = pacing(room, agenda, now);
  const words = advice && adviceWords(advice, agenda);
  return (
    <div role="status" className={className}>
      {words && (
        <p className="rounded-control bg-warn-soft px-3 py-2 text-secondary text-ink">
          <strong className="block text-warn-text">{words.title}</strong>
          {words.text}
        </p>
      )}
    </div>
  );
}

/** The advice as a person would give it; null when there is none. */
export function adviceWords(
  advice: Pacing,
  agenda: Agenda,
): { readonly title: string; readonly text: string } | null {
  if (advice.kind === "on-time") return null;
  const titles = advice.drop.map((id) => `“${agenda.find((entry) => entry.id === id)?.title ?? id}”`);
  const names = new Intl.ListFormat("en-GB").format(titles);
  if (advice.kind === "late") {
    const title = `${counted(wholeMinutes(advice.byMs), "minute")} late`;
    return { title, text: `Leave out ${names}, and everything that must be asked still fits.` };
  }
  const title = `${counted(wholeMinutes(advice.byMs), "minute")} short`;
  const need = "what must be asked no longer fits. Shorten it, or add time.";
  return {
    title,
    text: advice.drop.length === 0 ? `From here, ${need}` : `Even without ${names}, ${need}`,
  };
}
