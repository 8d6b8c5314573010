import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** Something to open when wanted. On paper it is always open. */
export function Fold({
  label,
  open,
  children,
}: {
  label: ReactNode;
  /** True where it starts open. */
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="print:[&::details-content]:[content-visibility:visible]">
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded-chip font-medium text-accent-text pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform [[open]>summary>&]:rotate-90 print:hidden"
        />
        {label}
      </summary>
      <div className="pt-1 pb-3">{children}</div>
    </details>
  );
}
