import type { DebriefRow } from "@/lib/domain/debrief/disagreement";
import { inTimeOrder } from "@/lib/domain/scoring/evidence";
import { questionOf, type Target } from "@/lib/domain/scoring/score";
import { EvidenceLine } from "../live/evidence-line";
import type { PersonCard } from "./row-evidence";
import { RowScore } from "./row-score";
import { VoidMark } from "./void-mark";

/** On paper only: behind the table, what everybody heard and wrote for every row that anybody scored. */
export function EvidenceAppendix({
  rows,
  people,
  nameOf,
}: {
  rows: readonly DebriefRow[];
  people: readonly Pick<PersonCard, "seatId" | "name" | "ratings" | "evidence">[];
  nameOf: (target: Target) => string;
}) {
  const told = rows.filter(({ scores }) => scores.some((score) => score !== null));
  return (
    <section className="hidden break-before-page print:block" aria-labelledby="appendix">
      <h2 id="appendix" className="text-h2 font-semibold">
        Evidence
      </h2>
      {told.map(({ target, voided }) => {
        const slug = questionOf(target);
        return (
          <section key={target} className="mt-6">
            <h3 className="text-h3 font-semibold">{nameOf(target)}</h3>
            {voided && <VoidMark voided={voided} />}
            {people.map((person) => {
              const rating = person.ratings.find((one) => one.target === target);
              const lines = person.evidence.filter(({ entry }) => entry === slug);
              return (
                <div key={person.seatId} className="mt-3">
                  <h4 className="flex items-center gap-2 font-semibold">
                    <RowScore score={rating?.score ?? null} /> {person.name}
                  </h4>
                  {rating?.reason && <p className="mt-1 wrap-anywhere">{rating.reason}</p>}
                  <ul className="mt-1 empty:hidden">
                    {inTimeOrder(lines).map((line) => (
                      <EvidenceLine key={line.id} {...line} />
                    ))}
                  </ul>
                </div>
              );
            })}
          </section>
        );
      })}
    </section>
  );
}
