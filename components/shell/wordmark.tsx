/** The name with its mark: two equal lines, one in each ink. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-reading font-semibold text-ink">
      <svg aria-hidden="true" viewBox="0 0 20 16" className="inked h-4 w-5">
        <rect width="20" height="6" rx="1.5" className="fill-s4 forced-colors:fill-[CanvasText]" />
        <rect y="10" width="20" height="6" rx="1.5" className="fill-s1 forced-colors:fill-[CanvasText]" />
      </svg>
      Evenhand
    </span>
  );
}
