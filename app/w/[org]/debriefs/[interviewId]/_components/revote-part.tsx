import type { RevoteReading } from "@/db/queries/revotes";
import { revoteState, type VoteCount } from "@/lib/domain/debrief/revote";
import { revoteWords, secrecyWords } from "@/lib/domain/debrief/revote-words";
import { RECOMMENDATION_NAMES } from "@/lib/domain/scoring/recommendation";
import { RevoteAct, VoteForm } from "./revote-forms";

/** The panel's recommendation once more, without names: asked for by who leads, shown as counts, before the decision. */
export function RevotePart({
  again: { revote, called, leads },
  place,
  decided,
}: {
  again: RevoteReading;
  place: { readonly organisation: string; readonly interviewId: string };
  decided: boolean;
}) {
  if (revote === null && (decided || !leads || called < 2)) return null;
  return (
    <section aria-labelledby="revote" className="mt-10 max-w-script print:break-inside-avoid">
      <h2 id="revote" className="text-h3 font-semibold">
        Anonymous re-vote
      </h2>
      {revote === null ? (
        <>
          <p className="mt-2 text-muted">
            Ask the panel for the overall recommendation once more, now that everybody has read the evidence.
            It is optional, and there is one in a debrief. {secrecyWords(called)}
          </p>
          <RevoteAct act="call" place={place} />
        </>
      ) : (
        <>
          <p className="mt-2 text-muted">
            Called by {revote.calledBy ?? "somebody who has left"}. {revoteWords(revote)}
          </p>
          {revote.counts && <VoteCounts counts={revote.counts} />}
          {revoteState(revote) === "voting" && (
            <>
              {revote.mine.voted && <p className="mt-3 font-medium">Your vote is in.</p>}
              {revote.mine.called && !revote.mine.voted && (
                <VoteForm place={place} secrecy={secrecyWords(revote.called)} />
              )}
              {leads && <RevoteAct act="close" place={place} />}
            </>
          )}
        </>
      )}
    </section>
  );
}

function VoteCounts({ counts }: { counts: readonly VoteCount[] }) {
  return (
    <dl className="mt-3 grid max-w-xs grid-cols-[1fr_auto] gap-x-6 border-t border-line">
      {counts.map(({ recommendation, votes }) => (
        <div key={recommendation} className="col-span-2 grid grid-cols-subgrid border-b border-line py-1.5">
          <dt>{RECOMMENDATION_NAMES[recommendation]}</dt>
          <dd className="text-right font-semibold tabular-nums">{votes}</dd>
        </div>
      ))}
    </dl>
  );
}
