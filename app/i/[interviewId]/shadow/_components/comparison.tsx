import { ScoreStone } from "@/components/live/score-stone";
import { TextLink } from "@/components/shell/text-link";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { Compared } from "@/lib/domain/scoring/shadow";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { counted } from "@/lib/domain/shared/counted";
import { itemsOf } from "./items-of";

/** A shadow's scores beside the lead's, question by question. Only the shadow ever gets this page. */
export function Comparison({
  kit,
  lead,
  rows,
  debriefHref,
}: {
  kit: KitRevision;
  /** Null where the lead handed in no scorecard. */
  lead: string | null;
  rows: readonly Compared[];
  debriefHref: string;
}) {
  const items = itemsOf(kit);
  return (
    <>
      <p className="mt-6 text-reading">{summary(lead, rows)}</p>
      {rows.length > 0 && (
        <table className="mt-4 w-full border-collapse text-left">
          <caption className="sr-only">Your scores beside the lead’s</caption>
          <thead>
            <tr className="border-b border-line text-secondary text-muted">
              <th scope="col" className="py-2 pr-4 font-medium">
                Question
              </th>
              <th scope="col" className="w-16 py-2 pr-4 font-medium">
                You
              </th>
              <th scope="col" className="w-16 py-2 pr-4 font-medium">
                Lead
              </th>
              <th scope="col" className="w-28 py-2 font-medium">
                Apart
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.target} className="border-b border-line align-top">
                <th scope="row" className="py-2.5 pr-4 font-normal wrap-anywhere">
                  {describeTarget(row.target, items).name}
                </th>
                <td className="py-2.5 pr-4">
                  <ScoreStone score={row.own} />
                </td>
                <td className="py-2.5 pr-4">
                  <ScoreStone score={row.lead} />
                </td>
                <td className="py-2.5 text-secondary text-muted">{apartInWords(row.apart)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-6">
        <TextLink href={debriefHref}>Debrief</TextLink>
      </p>
    </>
  );
}

function summary(lead: string | null, rows: readonly Compared[]): string {
  if (lead === null) return "The lead handed in no scorecard, so there is nothing to compare with.";
  const both = rows.filter(({ apart }) => apart !== null);
  if (both.length === 0) return `You and ${lead} assessed nothing in common.`;
  const same = both.filter(({ apart }) => apart === 0).length;
  return `You and ${lead} gave the same level in ${same} of ${counted(both.length, "score")}.`;
}

function apartInWords(apart: number | null): string {
  if (apart === null) return "Not comparable";
  return apart === 0 ? "The same" : counted(apart, "level");
}
