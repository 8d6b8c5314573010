import { isDone, type PastRun } from "@/lib/domain/practice/history";
import { SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { TextLink } from "../shell/text-link";
import { Tag } from "../ui/tag";
import { LocalDay } from "./local-day";
import { StonePair } from "./outcome";

/** Past runs, one a line: when, which question, expected and own score; unfinished ones can be resumed. */
export function RunHistory({ runs }: { runs: readonly PastRun[] }) {
  return (
    <ul className="border-t border-line">
      {runs.map((run) => (
        <li
          key={run.id}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-2 sm:grid-cols-[6.5rem_minmax(0,1fr)_auto]"
        >
          <span className="text-secondary text-muted tabular-nums max-sm:col-start-1 max-sm:row-start-2">
            <LocalDay at={run.startedAt} />
          </span>
          <span className="min-w-0">
            <TextLink
              href={run.state === "answering" ? `/practice/run/${run.id}` : `/practice/review/${run.id}`}
              className="inline-flex items-center pointer-coarse:min-h-11"
            >
              {run.state !== "done" && "Resume: "}
              {run.title}
            </TextLink>{" "}
            <span className="text-secondary text-muted">{SUBJECT_NAMES[run.subject]}</span>
          </span>
          <span className="max-sm:row-span-2 max-sm:row-start-1 max-sm:col-start-2">
            {isDone(run) ? (
              <StonePair predicted={run.predicted} score={run.score} />
            ) : (
              <Tag>{run.state === "answering" ? "Not answered" : "Not scored"}</Tag>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
