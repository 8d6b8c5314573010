import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { WithCode } from "./with-code";

/** A heading with a list of short sentences below it; nothing when there are none. */
export function Points({
  title,
  points,
  spoken,
  level = 2,
}: {
  title: ReactNode;
  points: readonly string[];
  spoken?: boolean;
  /** Of the heading. */
  level?: 2 | 3;
}) {
  if (points.length === 0) return null;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section>
      <Heading className="text-base">{title}</Heading>
      <ul
        className={classNames(
          "mt-1 flex list-disc flex-col gap-1 pl-5 marker:text-faint",
          spoken && "spoken text-reading",
        )}
      >
        {points.map((point) => (
          <li key={point}>
            <WithCode text={point} />
          </li>
        ))}
      </ul>
    </section>
  );
}
