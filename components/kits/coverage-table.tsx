import { coverageOf } from "@/lib/domain/kits/coverage";
import type { KitItem } from "@/lib/domain/kits/kit";
import type { PacedUse } from "@/lib/domain/kits/pace";
import { Table, TableCell, TableHeading } from "../ui/table";

/** Question by subject and competency: one dot per meeting, and the minutes each gets. `paces` are by slug. */
export function CoverageTable({
  items,
  paces,
}: {
  items: readonly KitItem[];
  paces: Readonly<Record<string, PacedUse>>;
}) {
  const columns = coverageOf(items);
  const subjects = columns.filter(({ sort }) => sort === "subject").length;
  return (
    <Table caption="Which question gives evidence on what">
      <thead>
        <tr>
          <td className="border-b border-line" />
          <td colSpan={2} className="border-b border-line max-sm:hidden" />
          <TableHeading scope="colgroup" colSpan={subjects} className="text-left!">
            Subjects
          </TableHeading>
          <TableHeading scope="colgroup" colSpan={columns.length - subjects} className="text-left!">
            Competencies
          </TableHeading>
        </tr>
        <tr>
          <TableHeading className="align-bottom!">Question</TableHeading>
          <TableHeading className="text-right align-bottom! max-sm:hidden">Planned</TableHeading>
          <TableHeading className="text-right align-bottom! max-sm:hidden">Usually</TableHeading>
          {columns.map(({ key, name }) => (
            <TableHeading key={key} className="text-center whitespace-normal! align-bottom!">
              <span className="inline-block max-h-40 rotate-180 text-left [writing-mode:vertical-rl]">
                {name}
              </span>
            </TableHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ question, minutes }, index) => (
          <tr key={question.slug}>
            <TableHeading scope="row" className="min-w-36 font-normal! sm:min-w-48">
              {index + 1}. {question.title}
            </TableHeading>
            <TableCell numeric className="whitespace-nowrap max-sm:hidden">
              {minutes} min
            </TableCell>
            <TableCell numeric className="whitespace-nowrap max-sm:hidden">
              {usually(paces[question.slug])}
            </TableCell>
            {columns.map(({ key, meets }) => (
              <TableCell key={key} className="text-center">
                {meets[index] && <Dot />}
              </TableCell>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <TableHeading scope="row">Minutes of evidence</TableHeading>
          <TableCell numeric className="whitespace-nowrap max-sm:hidden">
            {items.reduce((sum, item) => sum + item.minutes, 0)} min
          </TableCell>
          <TableCell className="max-sm:hidden" />
          {columns.map(({ key, minutes }) => (
            <TableCell key={key} className="text-center tabular-nums">
              {minutes}
            </TableCell>
          ))}
        </tr>
      </tfoot>
    </Table>
  );
}

function usually(pace: PacedUse | undefined) {
  return pace ? (
    `${pace.minutes} min`
  ) : (
    <span className="text-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">too few uses to say</span>
    </span>
  );
}

function Dot() {
  return (
    <span className="inked inline-block size-2.5 rounded-full bg-accent forced-colors:bg-[CanvasText]">
      <span className="sr-only">yes</span>
    </span>
  );
}
