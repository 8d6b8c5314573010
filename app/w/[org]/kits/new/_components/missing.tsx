import { Notice } from "@/components/ui/notice";
import type { UnmetWish } from "@/lib/domain/assembly/assembly";

/** What was asked for and is not in the kit, each with what stopped it; what belongs to another stack apart. */
export function Missing({ unmet }: { unmet: readonly UnmetWish[] }) {
  return (
    <>
      <Unmet tone="warn" title="Missing" wishes={unmet.filter((one) => one.applies)} />
      <Unmet tone="info" title="Does not apply" wishes={unmet.filter((one) => !one.applies)} />
    </>
  );
}

function Unmet({
  tone,
  title,
  wishes,
}: {
  tone: "warn" | "info";
  title: string;
  wishes: readonly UnmetWish[];
}) {
  const [only, ...more] = wishes;
  if (!only) return null;
  if (more.length === 0) {
    return (
      <Notice tone={tone} title={`${title}: ${only.wish}`}>
        {only.why}
      </Notice>
    );
  }
  return (
    <Notice tone={tone} title={`${title}: ${wishes.length} things you asked for`}>
      <dl className="mt-1 flex flex-col gap-2">
        {wishes.map(({ wish, why }) => (
          <div key={wish}>
            <dt className="font-medium">{wish}</dt>
            <dd className="text-secondary">{why}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
