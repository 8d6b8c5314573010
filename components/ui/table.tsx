import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/** A table that scrolls inside itself on narrow screens, so that the page never does. */
export function Table({
  caption,
  showCaption,
  children,
}: {
  caption: string;
  showCaption?: boolean;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section aria-label={caption} tabIndex={0} className="relative -mx-3 overflow-x-auto px-3">
      <table className="w-full border-collapse text-left">
        <caption className={showCaption ? "pb-2 text-left text-secondary text-muted" : "sr-only"}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

/** A column heading, or with `scope="row"` a row heading. */
export function TableHeading({ className, scope = "col", ...rest }: ComponentProps<"th">) {
  return (
    <th
      {...rest}
      scope={scope}
      className={classNames(
        "border-b border-line px-3 py-2 align-middle",
        scope === "row" ? "font-semibold" : "text-secondary font-medium whitespace-nowrap text-muted",
        className,
      )}
    />
  );
}

/** A cell of a 44 px row. `numeric` aligns figures to the right. */
export function TableCell({ className, numeric, ...rest }: ComponentProps<"td"> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={classNames(
        "h-11 border-b border-line px-3 py-2 align-middle",
        numeric && "text-right tabular-nums",
        className,
      )}
    />
  );
}
