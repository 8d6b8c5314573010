import Link from "next/link";
import type { ReactNode } from "react";
import type { Bank } from "@/lib/domain/assembly/assembly";
import type { Role } from "@/lib/domain/loops/loop";
import { roleName } from "@/lib/domain/loops/role-name";
import { roundAddress } from "@/lib/domain/loops/round-request";
import type { LoopView } from "@/lib/domain/loops/view";
import { LEVEL_NAMES } from "@/lib/domain/questions/subjects";
import { counted } from "@/lib/domain/shared/counted";
import { LoopRound } from "./loop-round";
import { LoopStrip } from "./loop-strip";

/**
 * Roles to choose from, and the rounds of a loop as they are for one of them at one level. `build` draws what
 * leads to the generator with the address it is given.
 */
export function LoopPlan({
  choice,
  roles,
  bank,
  path,
  whole,
  build,
}: {
  choice: LoopView;
  roles: readonly Role[];
  bank: Bank;
  path: string;
  /** What leads to all rounds at once, where there is such a thing. */
  whole?: ReactNode;
  build: (address: string, label: ReactNode) => ReactNode;
}) {
  const { loop, role, level } = choice;
  const minutes = loop.rounds.reduce((sum, round) => sum + round.minutes, 0);
  const href = (over: { role?: string; level?: string }) =>
    `${path}?${new URLSearchParams({ role: role.slug, level, ...over })}`;
  return (
    <div className="grid gap-x-12 gap-y-8 room:grid-cols-[17rem_minmax(0,1fr)]">
      <nav aria-label="Roles" className="print:hidden">
        <h2 className="mb-1 text-base">Role</h2>
        <ul className="border-t border-line">
          {roles.map((one) => (
            <li key={one.slug} className="border-b border-line">
              <Link
                href={href({ role: one.slug })}
                scroll={false}
                aria-current={one === role ? "true" : undefined}
                className="block px-3 py-2 no-underline hover:bg-sunken aria-[current=true]:bg-accent-soft aria-[current=true]:shadow-[inset_3px_0_var(--accent)]"
              >
                <span className="font-medium">{roleName(one)}</span>
                {one === role && (
                  <span className="mt-0.5 block text-secondary text-muted">{one.purpose}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="loop" className="min-w-0">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <h2 id="loop" className="text-h3">
            {roleName(role)}, {LEVEL_NAMES[level].toLowerCase()}
          </h2>
          <nav aria-label="Level" className="print:hidden">
            <ul className="segments">
              {role.levels.map((one) => (
                <li key={one} className="contents">
                  <Link
                    href={href({ level: one })}
                    scroll={false}
                    aria-current={one === level ? "true" : undefined}
                    className="segment no-underline aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent-text"
                  >
                    {LEVEL_NAMES[one]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <p className="mt-1 max-w-script text-muted">
          {loop.purpose} {counted(loop.rounds.length, "round")}, {minutes} minutes together.
        </p>
        {whole && <p className="mt-3">{whole}</p>}
        <LoopStrip rounds={loop.rounds} />
        <ol className="flex flex-col">
          {loop.rounds.map((round) => (
            <LoopRound
              key={round.slug}
              role={role}
              level={level}
              round={round}
              bank={bank}
              act={build(
                String(roundAddress(role, level, round)),
                <>
                  Build this kit<span className="sr-only">: {round.title}</span>
                </>,
              )}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}
