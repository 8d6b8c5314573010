import { Fragment } from "react";

/** Paragraphs with `code` in backticks: the two things reference answers are written with. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="mt-1 flex flex-col gap-3 text-reading">
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          {paragraph.split(/`([^`]+)`/).map((part, index) => (
            // Parts alternate between words and code and never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: the position is the identity here.
            <Fragment key={index}>
              {index % 2 === 1 ? <code className="font-mono text-[0.9em]">{part}</code> : part}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}
