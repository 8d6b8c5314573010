import type { Agenda } from "@/lib/domain/interviews/agenda";
import { differencesIn, minutesIn } from "@/lib/domain/interviews/differences";
import type { RoomState } from "@/lib/domain/interviews/state";

/** Where an interview left its kit, and the minutes it took: facts that everybody in the room saw. */
export function WhatDiffered({ room, agenda }: { room: RoomState; agenda: Agenda }) {
  const differences = differencesIn(room, agenda);
  const ended = room.status === "ended";
  if (!ended && differences.length === 0) return null;
  return (
    <section aria-labelledby="differences" className="mt-10">
      <h2 id="differences" className="text-h3 font-semibold">
        What differed from the kit
      </h2>
      {differences.length === 0 ? (
        <p className="mt-2 text-muted">Nothing. Every question was asked as written, and in its order.</p>
      ) : (
        <ul className="mt-2 flex max-w-script flex-col gap-1.5">
          {differences.map(({ fact, said }) => (
            <li key={`${fact} ${said}`} className="wrap-anywhere">
              {fact} {said !== null && <q className="spoken">{said}</q>}
            </li>
          ))}
        </ul>
      )}
      {ended && <Minutes room={room} agenda={agenda} />}
    </section>
  );
}

function Minutes({ room, agenda }: { room: RoomState; agenda: Agenda }) {
  return (
    <details className="mt-3 text-secondary print:hidden">
      <summary className="cursor-pointer text-muted">Minutes, planned and used</summary>
      <table className="mt-2 border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className="py-1 pr-6 font-medium">
              Part
            </th>
            <th scope="col" className="py-1 pr-6 text-right font-medium">
              Planned
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              Used
            </th>
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {minutesIn(room, agenda).map(({ id, title, planned, used }) => (
            <tr key={id} className="border-b border-line align-top">
              <th scope="row" className="py-1 pr-6 font-normal wrap-anywhere">
                {title}
              </th>
              <td className="py-1 pr-6 text-right">{planned}</td>
              <td className="py-1 text-right">{used}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
