import { AgendaStrip } from "@/components/live/agenda-strip";
import { AnchorGroup } from "@/components/live/anchor-card";
import { EvidenceEntry, EvidenceLine } from "@/components/live/evidence-line";
import { Presence } from "@/components/live/presence";
import { SaveState } from "@/components/live/save-state";
import { TimerFace } from "@/components/live/timer-face";
import { EXCERPT } from "./excerpt";

/** A still of the interviewer's room in the middle of a question, made of the parts of the real one. */
export function RoomExcerpt() {
  return (
    <figure>
      <figcaption className="mb-3 text-secondary text-muted">
        The interviewer’s screen, seventeen minutes in: the question as written, what was heard, and what each
        level sounds like.
      </figcaption>
      <div inert className="overflow-hidden rounded-card border border-line bg-surface select-none">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line px-4 py-2">
          <div className="room:w-48">
            <p className="font-semibold">{EXCERPT.candidate}</p>
            <p className="text-meta text-muted">{EXCERPT.round}</p>
          </div>
          <AgendaStrip
            segments={EXCERPT.segments}
            nowFraction={EXCERPT.nowFraction}
            className="min-w-0 flex-1 max-room:order-last max-room:basis-full"
          />
          <div className="ml-auto flex items-center gap-5">
            <TimerFace elapsedMs={EXCERPT.elapsedMs} totalMs={EXCERPT.totalMs} />
            <div className="flex items-center gap-5 max-sm:hidden">
              <Presence people={EXCERPT.people} />
              <SaveState status={{ kind: "saved", at: "17:38" }} />
            </div>
          </div>
        </div>
        <div className="grid room:grid-cols-[minmax(0,1fr)_25rem]">
          <div className="p-4 sm:px-8 sm:py-6">
            <p className="text-secondary text-muted">Ask as written</p>
            <p className="spoken mt-1 max-w-question text-h3 sm:text-question">{EXCERPT.question}</p>
            <p className="mt-6 border-t border-line pt-4 text-secondary text-muted">
              Evidence, in their words where you can
            </p>
            <ol className="mt-1">
              {EXCERPT.evidence.map((line) => (
                <EvidenceLine key={line.heardAtMs} {...line} />
              ))}
            </ol>
            <EvidenceEntry heardAtMs={EXCERPT.elapsedMs}>
              <span className="text-muted">Type what you heard…</span>
            </EvidenceEntry>
          </div>
          <div className="border-line bg-canvas p-4 max-room:border-t room:border-l">
            <p className="mb-2 px-1 text-secondary font-medium text-muted">{EXCERPT.competency}</p>
            <AnchorGroup label={EXCERPT.competency} anchors={EXCERPT.anchors} chosen={3} />
          </div>
        </div>
      </div>
    </figure>
  );
}
