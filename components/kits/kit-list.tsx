import Link from "next/link";
import { LEVEL_NAMES, type Level, STACK_NAMES, type Stack } from "@/lib/domain/questions/subjects";
import { LocalTime } from "../interviews/local-time";

export type ListedKit = {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly stack: Stack | null;
  readonly minutes: number;
  readonly createdAt: Date;
};

/** Kits as rows, newest first: the name, and what was asked for. `base` is the address kit pages start with. */
export function KitList({ kits, base }: { kits: readonly ListedKit[]; base: string }) {
  return (
    <ul className="max-w-page border-t border-line">
      {kits.map((kit) => (
        <li
          key={kit.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-3"
        >
          <Link
            href={`${base}/${kit.id}`}
            className="inline-flex min-w-0 items-center font-semibold wrap-anywhere underline-offset-3 hover:underline pointer-coarse:min-h-11"
          >
            {kit.name}
          </Link>
          <p className="text-secondary text-muted tabular-nums">
            {LEVEL_NAMES[kit.level]} · {kit.stack === null ? "no stack" : STACK_NAMES[kit.stack]} ·{" "}
            {kit.minutes} minutes asked for · created <LocalTime at={kit.createdAt.getTime()} />
          </p>
        </li>
      ))}
    </ul>
  );
}
