import type { Evidence, VoidEffect } from "@/lib/domain/kits/coverage-lost";
import { counted } from "@/lib/domain/shared/counted";
import { Table, TableCell, TableHeading } from "../ui/table";
import { Tag } from "../ui/tag";

/** On what a kit has less evidence once a question counts no more; what is left with none stands first. */
export function CoverageLostTable({ lost }: Pick<VoidEffect, "lost">) {
  if (lost.length === 0)
    return <p className="mt-2 text-muted">No subject and no competency loses evidence.</p>;
  return (
    <Table caption="Coverage that is lost">
      <thead>
        <tr>
          <TableHeading>Evidence on</TableHeading>
          <TableHeading>With it</TableHeading>
          <TableHeading>Without it</TableHeading>
        </tr>
      </thead>
      <tbody>
        {lost.map(({ key, name, sort, before, after }) => (
          <tr key={key}>
            <TableHeading scope="row" className="wrap-anywhere">
              {name}
              <span className="block text-secondary font-normal text-muted">
                {sort === "subject" ? "Subject" : "Competency"}
              </span>
            </TableHeading>
            <TableCell>{evidenceWords(before)}</TableCell>
            <TableCell>
              {after.questions === 0 ? <Tag tone="warn">No question left</Tag> : evidenceWords(after)}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function evidenceWords({ questions, minutes }: Evidence): string {
  return `${counted(questions, "question")}, ${counted(minutes, "minute")}`;
}
