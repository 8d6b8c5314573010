/** The last words of someone speaking, shown as they are said. */
export function Caption({ speaker, words, live }: { speaker: string; words: string; live?: boolean }) {
  return (
    <figure className="flex items-baseline gap-x-3 border-t border-line bg-sunken px-4 py-2 max-tablet:flex-col tablet:py-3 room:px-10">
      <figcaption className="flex shrink-0 items-center gap-2 text-secondary font-medium text-muted">
        {live && <span aria-hidden className="inked size-2 rounded-full bg-live" />}
        {speaker}
        <span className="sr-only"> says</span>
      </figcaption>
      <blockquote
        aria-live={live ? "polite" : undefined}
        className="spoken min-h-[4.125rem] max-w-question text-base tablet:min-h-13 tablet:text-reading"
      >
        {words}
      </blockquote>
    </figure>
  );
}
