import { WithCode } from "./with-code";

/** Paragraphs with `code` in backticks: the two things reference answers are written with. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="mt-1 flex flex-col gap-3 text-reading">
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          <WithCode text={paragraph} />
        </p>
      ))}
    </div>
  );
}
