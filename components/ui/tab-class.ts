/** The row that holds tabs. */
export const TAB_LIST_CLASS = "flex gap-6 overflow-x-auto border-b border-line";

/** One tab; the chosen one carries `aria-selected` (in-page) or `aria-current` (links). */
export const TAB_CLASS =
  "-mb-px inline-flex min-h-10 items-center border-b-2 border-transparent font-medium whitespace-nowrap text-muted no-underline -outline-offset-2 transition-colors hover:text-ink aria-selected:border-accent aria-selected:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink pointer-coarse:min-h-11";
