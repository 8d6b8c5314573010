import Link from "next/link";
import { SHELF_NAMES, type Shelf } from "@/lib/domain/interviews/shelf";
import { TAB_CLASS, TAB_LIST_CLASS } from "../ui/tab-class";

/** The shelves of the list as links with how much is on each. The demo's is there only when it holds something. */
export function ShelfNav({
  counts,
  current,
  base,
}: {
  counts: readonly { readonly shelf: Shelf; readonly count: number }[];
  current: Shelf;
  /** The list's own address. */
  base: string;
}) {
  return (
    <nav aria-label="Which interviews" className={`${TAB_LIST_CLASS} mb-4`}>
      {counts
        .filter(({ shelf, count }) => shelf !== "demo" || count > 0)
        .map(({ shelf, count }) => (
          <Link
            key={shelf}
            href={shelf === "upcoming" ? base : `${base}?show=${shelf}`}
            aria-current={shelf === current ? "page" : undefined}
            className={TAB_CLASS}
          >
            {SHELF_NAMES[shelf]}
            <span className="ml-1.5 font-normal text-muted tabular-nums">{count}</span>
          </Link>
        ))}
    </nav>
  );
}
