import Link from "next/link";
import type { ReactNode } from "react";
import { minutesPlan } from "@/lib/domain/kits/minutes";
import { LEVEL_NAMES, type Level, STACK_NAMES, type Stack } from "@/lib/domain/questions/subjects";
import { LocalTime } from "../interviews/local-time";

export type ListedKit = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly level: Level;
  readonly stack: Stack | null;
  /** What was asked for, and what its parts take together. */
  readonly minutes: number;
  readonly planned: number;
  readonly createdAt: Date;
  /** Null when no interview was made with it; one that was only tried out does not count. */
  readonly lastUsed: Date | null;
};

/** Kits as rows: the name, what each is for, and when it was last used. `base` is the address kit pages start with. */
export function KitList({
  kits,
  base,
  actOf,
}: {
  kits: readonly ListedKit[];
  base: string;
  /** Stands at the end of a kit's row. */
  actOf?: (kit: ListedKit) => ReactNode;
}) {
  return (
    <ul className="max-w-page border-t border-line">
      {kits.map((kit) => (
        <li
          key={kit.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <div className="min-w-0 flex-1 basis-72">
            <Link
              href={`${base}/${kit.id}`}
              className="inline-flex max-w-full min-w-0 items-center font-semibold wrap-anywhere underline-offset-3 hover:underline pointer-coarse:min-h-11"
            >
              {kit.name}
            </Link>
            <p className="text-secondary wrap-anywhere text-muted tabular-nums">
              {[
                kit.role,
                LEVEL_NAMES[kit.level],
                ...(kit.stack === null ? [] : [STACK_NAMES[kit.stack]]),
                minutesPlan(kit.minutes, kit.planned),
              ].join(" · ")}
            </p>
          </div>
          <p className="text-secondary text-muted">
            {kit.lastUsed === null ? (
              <>
                no interview with it yet, created <LocalTime at={kit.createdAt.getTime()} />
              </>
            ) : (
              <>
                last used <LocalTime at={kit.lastUsed.getTime()} />
              </>
            )}
          </p>
          {actOf?.(kit)}
        </li>
      ))}
    </ul>
  );
}
