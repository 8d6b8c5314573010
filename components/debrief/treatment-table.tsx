import type { PartTreatment } from "@/lib/domain/interviews/treatment";
import type { DifferenceKind, TreatmentComparison } from "@/lib/domain/interviews/treatment-difference";
import {
  DIFFERENCE_NAMES,
  partWords,
  TREATMENT_RULE,
  treatmentSentences,
} from "@/lib/domain/interviews/treatment-words";
import { Notice } from "../ui/notice";
import { Table, TableCell, TableHeading } from "../ui/table";
import { Tag } from "../ui/tag";

/** How two candidates were treated, part by part, with every difference marked in words. */
export function TreatmentTable({
  comparison,
  first,
  second,
}: {
  comparison: TreatmentComparison;
  /** Names of the candidates. */
  first: string;
  second: string;
}) {
  const { parts, mixed, alike } = comparison;
  return (
    <>
      {mixed && (
        <div className="mb-4 max-w-script">
          <Notice tone="warn" title="Mixed">
            These two were interviewed on different revisions of the kit. What differs may be the kit.
          </Notice>
        </div>
      )}
      <ul className="mb-4 max-w-script">
        {treatmentSentences(comparison, first, second).map((sentence) => (
          <li key={sentence} className={alike ? "font-semibold" : "wrap-anywhere"}>
            {sentence}
          </li>
        ))}
      </ul>
      <Table caption={`How ${first} and ${second} were treated`}>
        <thead>
          <tr>
            <TableHeading>Part</TableHeading>
            <TableHeading>{first}</TableHeading>
            <TableHeading>{second}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, title, extra, kinds, first: one, second: other }) => (
            <tr key={id} className="align-top">
              <TableHeading scope="row" className="min-w-28 align-top wrap-anywhere">
                {title}
                {extra && <span className="block font-normal text-muted">Not in the kit</span>}
                <PartDifferences kinds={kinds} />
              </TableHeading>
              <TreatmentCell part={one} extra={extra} withProbes={kinds.includes("probes")} />
              <TreatmentCell part={other} extra={extra} withProbes={kinds.includes("probes")} />
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-3 max-w-script text-secondary text-muted">{TREATMENT_RULE}</p>
    </>
  );
}

function PartDifferences({ kinds }: { kinds: readonly DifferenceKind[] }) {
  if (kinds.length === 0) return <span className="sr-only">, no difference</span>;
  return (
    <ul aria-label="Differences" className="mt-1 flex flex-wrap gap-1 font-normal">
      {kinds.map((kind) => (
        <li key={kind}>
          <Tag tone="warn">{DIFFERENCE_NAMES[kind]}</Tag>
        </li>
      ))}
    </ul>
  );
}

function TreatmentCell({
  part,
  extra,
  withProbes,
}: {
  part: PartTreatment | null;
  extra: boolean;
  withProbes: boolean;
}) {
  return (
    <TableCell className="min-w-28 align-top">
      {partWords(part, extra)}
      {part?.reworded && <q className="spoken mt-1 block wrap-anywhere">{part.words}</q>}
      {withProbes && (
        <ul className="mt-1 list-disc pl-5 text-secondary">
          {part?.probes?.length === 0 && <li>No probe</li>}
          {part?.probes?.map((probe) => (
            <li key={probe} className="wrap-anywhere">
              {probe}
            </li>
          ))}
        </ul>
      )}
    </TableCell>
  );
}
