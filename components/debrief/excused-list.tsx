import type { Excused } from "@/lib/domain/scoring/excuse";

/** Who was let off their scorecard, by whom and why. Nothing is shown when nobody was. */
export function ExcusedList({ excused }: { excused: readonly Excused[] }) {
  if (excused.length === 0) return null;
  return (
    <ul className="mt-4 flex max-w-script flex-col gap-1.5 text-muted">
      {excused.map(({ name, by, reason }) => (
        <li key={`${name} ${reason}`} className="wrap-anywhere">
          {name} was excused{by !== null && ` by ${by}`}
          {reason === null ? "." : <>: {reason}</>}
        </li>
      ))}
    </ul>
  );
}
