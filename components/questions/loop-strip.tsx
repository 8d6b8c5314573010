import type { Round } from "@/lib/domain/loops/loop";

/** The rounds of a loop side by side, each as wide as it is long. What it says stands in the list below. */
export function LoopStrip({ rounds }: { rounds: readonly Round[] }) {
  return (
    <div aria-hidden className="mt-4 mb-5 flex gap-px text-meta text-muted">
      {rounds.map((round) => (
        <span key={round.slug} style={{ flexGrow: round.minutes }} className="min-w-0 basis-0">
          <span className="block h-1.5 bg-s3 print:border-t-4 print:border-ink" />
          <span className="mt-1 block truncate pr-2">{round.title}</span>
        </span>
      ))}
    </div>
  );
}
