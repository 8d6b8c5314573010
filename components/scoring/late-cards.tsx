import { lateIn } from "@/lib/domain/scoring/overdue";
import type { Instant } from "@/lib/domain/shared/time";

/** Which scorecards came late, and how late: what is written days afterwards is remembered, not heard. */
export function LateCards({
  people,
  endedAt,
}: {
  people: readonly { readonly seatId: string; readonly name: string; readonly handedInAt: Instant }[];
  endedAt: Instant | null;
}) {
  const late = lateIn(people, endedAt);
  if (late.length === 0) return null;
  return (
    <ul className="mt-4 flex max-w-script flex-col gap-1.5 text-muted">
      {late.map(({ seatId, name, late: words }) => (
        <li key={seatId} className="wrap-anywhere">
          {name} submitted {words}.
        </li>
      ))}
    </ul>
  );
}
