import { Fragment } from "react";

/** Words in which `code` stands between backticks, as questions are written. */
export function WithCode({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((part, index) => (
    // Parts alternate between words and code and never move.
    // biome-ignore lint/suspicious/noArrayIndexKey: the position is the identity here.
    <Fragment key={index}>
      {index % 2 === 1 ? <code className="font-mono text-[0.9em]">{part}</code> : part}
    </Fragment>
  ));
}
