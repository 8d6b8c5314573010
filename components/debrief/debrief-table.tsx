import type { ReactNode } from "react";
import { type DebriefRow, isCompared, isDisputed, isUnasked } from "@/lib/domain/debrief/disagreement";
import { gapWords, meanWords, noteWords, orderWords } from "@/lib/domain/debrief/words";
import type { Target } from "@/lib/domain/scoring/score";
import { classNames } from "../ui/class-names";
import { RowScore } from "./row-score";
import { SpreadLine } from "./spread-line";
import { VoidMark } from "./void-mark";

/** A person's column; a row's scores stand in the order of the columns. */
export type DebriefColumn = { readonly seatId: string; readonly name: string };

/** Rows by disagreement, columns by person. A row opens its evidence. */
export function DebriefTable({
  rows,
  people,
  nameOf,
  selected,
  walked,
  showMeans,
  onSelect,
}: {
  rows: readonly DebriefRow[];
  people: readonly DebriefColumn[];
  nameOf: (target: Target) => string;
  selected: Target | null;
  walked: readonly string[];
  showMeans: boolean;
  onSelect: (target: Target) => void;
}) {
  return (
    <div className="overflow-x-auto max-tablet:hidden">
      <table className="w-full border-collapse text-left">
        <caption className="pb-3 text-left text-secondary text-muted">{orderWords(rows)}</caption>
        <thead>
          <tr className="border-b border-line text-secondary text-muted">
            <th scope="col" className="px-3 py-2 font-medium">
              Question or competency
            </th>
            {people.map((person) => (
              <th key={person.seatId} scope="col" className="px-3 py-2 font-medium">
                {person.name}
              </th>
            ))}
            <th scope="col" className="px-3 py-2 font-medium">
              Spread
            </th>
            {showMeans && (
              <th scope="col" className="px-3 py-2 font-medium">
                Mean
              </th>
            )}
            <th scope="col" className="px-3 py-2 font-medium">
              Evidence
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.target}
              className={classNames(
                "border-b border-line",
                isDisputed(row) && "bg-warn-soft",
                selected === row.target && "outline-2 -outline-offset-2 outline-accent",
              )}
            >
              <th scope="row" className="px-3 py-1.5 font-semibold">
                <button
                  type="button"
                  aria-expanded={selected === row.target}
                  onClick={() => onSelect(row.target)}
                  className="min-h-8 text-left underline-offset-4 hover:underline pointer-coarse:min-h-11"
                >
                  {nameOf(row.target)}
                  {isDisputed(row) && <span className="sr-only">, disputed</span>}
                  {walked.includes(row.target) && <span className="sr-only">, looked at</span>}
                </button>
                {row.voided && <VoidMark voided={row.voided} />}
              </th>
              {people.map((person, index) => (
                <td key={person.seatId} className="px-3 py-1.5">
                  <RowScore score={row.scores[index] ?? null} />
                </td>
              ))}
              <td className="px-3 py-1.5">
                {isCompared(row) ? (
                  <>
                    <SpreadLine scores={row.scores} />
                    <span className="sr-only">{gapWords(row)}</span>
                  </>
                ) : (
                  <span title={gapWords(row)} className="text-secondary text-muted">
                    <span aria-hidden>
                      {row.voided ? "Void" : isUnasked(row) ? "Not asked" : "Not compared"}
                    </span>
                    <span className="sr-only">{gapWords(row)}</span>
                  </span>
                )}
              </td>
              {showMeans && (
                <td className="px-3 py-1.5 tabular-nums">{(!row.voided && meanWords(row.scores)) || "–"}</td>
              )}
              <td className="px-3 py-1.5 whitespace-nowrap tabular-nums">{noteWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same rows as cards, for a phone. */
export function DebriefCards({
  rows,
  people,
  nameOf,
  selected,
  showMeans,
  onSelect,
  evidence,
}: {
  rows: readonly DebriefRow[];
  people: readonly DebriefColumn[];
  nameOf: (target: Target) => string;
  selected: Target | null;
  showMeans: boolean;
  onSelect: (target: Target) => void;
  /** The selected row opened, right below its card. */
  evidence: ReactNode;
}) {
  return (
    <ul className="flex flex-col gap-2 tablet:hidden">
      {rows.map((row) => (
        <li key={row.target}>
          <button
            type="button"
            aria-expanded={selected === row.target}
            onClick={() => onSelect(row.target)}
            className={classNames(
              "w-full rounded-card border p-3 text-left",
              isDisputed(row) ? "border-transparent bg-warn-soft" : "border-line bg-surface",
              selected === row.target && "outline-2 outline-accent",
            )}
          >
            <span className="block font-semibold">{nameOf(row.target)}</span>
            {row.voided && <VoidMark voided={row.voided} />}
            <span className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
              {people.map((person, index) => (
                <span key={person.seatId} className="flex min-w-0 items-center gap-2 text-secondary">
                  <RowScore score={row.scores[index] ?? null} /> {person.name}
                </span>
              ))}
            </span>
            <span className="mt-2 block text-secondary text-muted tabular-nums">
              {[gapWords(row), noteWords(row), showMeans && meanInCard(row)].filter(Boolean).join(" · ")}
            </span>
          </button>
          {selected === row.target && evidence}
        </li>
      ))}
    </ul>
  );
}

function meanInCard({ scores, voided }: DebriefRow): string | null {
  const words = voided ? null : meanWords(scores);
  return words && `Mean: ${words}`;
}
