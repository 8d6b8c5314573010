import type { ReactNode } from "react";
import type { Bank } from "@/lib/domain/assembly/assembly";
import type { Role, Round } from "@/lib/domain/loops/loop";
import { supplyFor } from "@/lib/domain/loops/round-check";
import { roundRequest } from "@/lib/domain/loops/round-request";
import { KIND_NAMES, type Level, SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";

/** One round: what it is for, and what its kit covers, with how many questions there are for each wish. */
export function LoopRound({
  role,
  level,
  round,
  bank,
  act,
}: {
  role: Role;
  level: Level;
  round: Round;
  bank: Bank;
  act: ReactNode;
}) {
  const request = roundRequest(role, level, round);
  const supply = new Map(supplyFor(request, bank).map(({ wish, questions }) => [wish, questions]));
  const named = <Name extends string>(wishes: readonly Name[], names: Readonly<Record<Name, string>>) =>
    wishes.map((wish) => ({ wish, name: names[wish], questions: supply.get(wish) ?? 0 }));
  const rows = [
    ["Asks about", named(request.mustSubjects, SUBJECT_NAMES)],
    ["Kinds", named(request.mustKinds, KIND_NAMES)],
    ["Evidence on", named(request.mustCompetencies, COMPETENCY_NAMES)],
  ] as const;
  return (
    <li className="grid gap-x-8 gap-y-3 border-t border-line py-5 print:break-inside-avoid tablet:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <h3 className="text-reading">
          {round.title} <span className="font-normal text-muted tabular-nums">{round.minutes} min</span>
        </h3>
        <p className="mt-0.5 max-w-question text-muted">{round.purpose}</p>
      </div>
      <div className="tablet:row-span-2 tablet:self-start print:hidden">{act}</div>
      <dl className="grid gap-x-6 gap-y-1.5 text-secondary sm:grid-cols-[6rem_minmax(0,1fr)]">
        {rows.map(([name, wishes]) => (
          <div key={name} className="sm:contents">
            <dt className="text-muted">{name}</dt>
            <dd>
              {wishes.map(({ wish, name: called, questions }, index) => (
                <span key={wish}>
                  {index > 0 && ", "}
                  {called} <span className="text-muted tabular-nums">({questions})</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
