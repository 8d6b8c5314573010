import Link from "next/link";
import type { ReactNode } from "react";
import { minutesPlan } from "@/lib/domain/kits/minutes";
import type { SetPlace } from "@/lib/domain/kits/set";
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
  readonly set: SetPlace | null;
};

/** One kit of a list: its name, what it is for, and when it was last used. */
export function KitRow({
  kit,
  called = kit.name,
  href,
  act,
}: {
  kit: ListedKit;
  /** What it is called where it stands. */
  called?: string;
  href: string;
  act: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 flex-1 basis-72">
        <Link
          href={href}
          className="inline-flex max-w-full min-w-0 items-center font-semibold wrap-anywhere underline-offset-3 hover:underline pointer-coarse:min-h-11"
        >
          {called}
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
      {act}
    </li>
  );
}
