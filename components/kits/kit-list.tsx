import Link from "next/link";
import { LEVEL_NAMES, type Level, STACK_NAMES, type Stack } from "@/lib/domain/questions/subjects";
import { Table, TableCell, TableHeading } from "../ui/table";

export type ListedKit = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly level: Level;
  readonly stack: Stack | null;
  readonly minutes: number;
  readonly revision: number;
};

/** Kits as a table, newest first; `base` is the address kit pages start with. */
export function KitList({ kits, base }: { kits: readonly ListedKit[]; base: string }) {
  return (
    <Table caption="Kits">
      <thead>
        <tr>
          <TableHeading>Name</TableHeading>
          <TableHeading>Level</TableHeading>
          <TableHeading>Stack</TableHeading>
          <TableHeading className="text-right">Minutes asked for</TableHeading>
        </tr>
      </thead>
      <tbody>
        {kits.map((kit) => (
          <tr key={kit.id}>
            <TableHeading scope="row" className="min-w-56">
              <Link
                href={`${base}/${kit.id}`}
                className="inline-flex items-center underline-offset-3 hover:underline pointer-coarse:min-h-11"
              >
                {kit.name}
              </Link>
            </TableHeading>
            <TableCell>{LEVEL_NAMES[kit.level]}</TableCell>
            <TableCell className="whitespace-nowrap">
              {kit.stack === null ? "Any" : STACK_NAMES[kit.stack]}
            </TableCell>
            <TableCell numeric>{kit.minutes}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
