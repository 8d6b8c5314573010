import { ChevronRight } from "lucide-react";
import { type BarChoice, choiceWords } from "@/components/scoring/bar/bar-choice";
import { BarFields } from "@/components/scoring/bar/bar-fields";
import type { BarTarget } from "@/components/scoring/bar-facts";

const BAR_FIELDS = ["weights", "weightsReason", "least", "mustHaves", "mustHaveLeast"];

/** The bar of a kit in the making, folded away: what holds without opening it is said in a line. */
export function BarFold({
  choice,
  change,
  targets,
  fields,
  copied,
}: {
  choice: BarChoice;
  change: (part: Partial<BarChoice>) => void;
  targets: readonly BarTarget[];
  fields: Readonly<Record<string, string>>;
  /** Taken over from another kit, as a proposal. */
  copied: boolean;
}) {
  const refused = BAR_FIELDS.some((field) => fields[field] !== undefined);
  return (
    <details className="group/bar basis-full" open={refused || undefined}>
      <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-1.5 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 text-accent-text transition-transform group-open/bar:rotate-90"
        />
        <span className="font-medium text-accent-text">Bar</span>
        <span className="text-secondary text-muted">
          {choiceWords(choice)}
          {copied && ", taken over as a proposal"}
        </span>
      </summary>
      <div className="mt-3 flex max-h-[50dvh] max-w-script max-tablet:max-h-[30dvh] flex-col gap-6 overflow-y-auto px-1 pb-3">
        <p className="text-muted">
          What the kit asks of every candidate. It is fixed with the time you save it, and open to change
          until the first candidate is interviewed.
        </p>
        <BarFields choice={choice} change={change} targets={targets} fields={fields} />
      </div>
    </details>
  );
}
