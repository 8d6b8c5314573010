import { lateWords } from "@/lib/domain/scoring/overdue";
import type { Instant } from "@/lib/domain/shared/time";

/** Which scorecards came late, and how late: what is written days afterwards is remembered, not heard. */
export function LateCards({
  people,
  handedIn,
  endedAt,
}: {
  people: readonly { readonly seatId: string; readonly name: string }[];
  /** By seat, when it was first handed in. */
  handedIn: ReadonlyMap<string, Instant>;
  endedAt: Instant | null;
}) {
  const late = people.flatMap(({ seatId, name }) => {
    const at = handedIn.get(seatId);
    const words = endedAt === null || at === undefined ? null : lateWords(endedAt, at);
    return words === null ? [] : [{ seatId, name, words }];
  });
  if (late.length === 0) return null;
  return (
    <ul className="mt-4 flex max-w-script flex-col gap-1.5 text-muted">
      {late.map(({ seatId, name, words }) => (
        <li key={seatId} className="wrap-anywhere">
          {name} submitted {words}.
        </li>
      ))}
    </ul>
  );
}
