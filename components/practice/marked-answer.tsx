import type { Mark } from "@/lib/domain/practice/coverage";

/** An answer as it was typed, with the words that matched a key point marked. */
export function MarkedAnswer({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <p className="spoken text-reading break-words whitespace-pre-wrap">
      {marks.map((mark, index) => (
        <span key={mark.start}>
          {text.slice(marks[index - 1]?.end ?? 0, mark.start)}
          <mark
            className={
              mark.negated
                ? "rounded-chip bg-warn-soft px-0.5 text-ink underline decoration-warn-text decoration-dotted underline-offset-4"
                : "rounded-chip bg-accent-soft px-0.5 text-ink"
            }
          >
            {text.slice(mark.start, mark.end)}
          </mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </p>
  );
}
