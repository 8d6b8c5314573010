/** The row that holds tabs. */
export const TAB_LIST_CLASS =
  "flex relative gap-6 overflow-x-auto shadow-[inset_0_-1px_var(--border)] forced-colors:border-b";

/** One tab; the chosen one carries `aria-selected` (in-page) or `aria-current` (links). */
export const TAB_CLASS =
  "inline-flex min-h-10 items-center font-medium whitespace-nowrap text-muted no-underline -outline-offset-2 transition-colors hover:text-ink aria-selected:text-ink aria-selected:shadow-[inset_0_-2px_var(--accent)] aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-2px_var(--accent)] forced-colors:aria-selected:border-b-2 forced-colors:aria-[current=page]:border-b-2 pointer-coarse:min-h-11";
