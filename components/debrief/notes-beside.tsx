import type { AgendaEntry } from "@/lib/domain/interviews/agenda";
import { type Evidence, inTimeOrder } from "@/lib/domain/scoring/evidence";
import { EvidenceLine } from "../live/evidence-line";

/** What each person noted on the entries without a score, side by side. */
export function NotesBeside({
  entries,
  people,
}: {
  entries: readonly AgendaEntry[];
  people: readonly {
    readonly seatId: string;
    readonly name: string;
    readonly evidence: readonly Evidence[];
  }[];
}) {
  const noted = entries.flatMap(({ id, kind, title }) => {
    const by = people.flatMap(({ seatId, name, evidence }) => {
      const lines = evidence.filter((line) => line.entry === id);
      return lines.length > 0 ? [{ seatId, name, lines }] : [];
    });
    return by.length > 0 ? [{ id, kind, title, by }] : [];
  });
  if (noted.length === 0) return null;
  return (
    <section aria-labelledby="noted-beside" className="mt-10">
      <h2 id="noted-beside" className="text-h3 font-semibold">
        Noted beside the scores
      </h2>
      <div className="mt-2 divide-y divide-line border-y border-line">
        {noted.map(({ id, kind, title, by }) => (
          <section key={id} aria-label={title} className="py-4">
            <h3 className="font-semibold wrap-anywhere">{title}</h3>
            {kind === "extra" && (
              <p className="text-secondary text-muted">A question that is not in the kit</p>
            )}
            <div className="mt-2 grid gap-x-8 gap-y-4 tablet:grid-cols-2 room:grid-cols-3">
              {by.map(({ seatId, name, lines }) => (
                <div key={seatId} className="min-w-0">
                  <h4 className="text-secondary text-muted">{name}</h4>
                  <ul className="mt-1">
                    {inTimeOrder(lines).map((line) => (
                      <EvidenceLine key={line.id} {...line} />
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
    </section>
  );
}
