"use client";

import { counted } from "@/lib/domain/shared/counted";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { keepingWords } from "./keeping-words";
import { subjectWords, valueWords } from "./op-words";
import { SaveChanges } from "./save-changes";
import { canSeal } from "./this-device";
import type { LiveRoom } from "./use-room";

/** Changes that the server fails on. They are tried again for ever, unless their author lets go of one. */
export function FailingNotice({
  live,
}: {
  live: Pick<LiveRoom, "failing" | "agenda" | "keeping" | "leaveOut" | "retry" | "toFile" | "interviewId">;
}) {
  const { failing, agenda } = live;
  if (failing.length === 0) return null;
  return (
    <Notice
      tone="danger"
      live
      title={`The server fails to store ${counted(failing.length, "change")}`}
      action={
        <span className="flex flex-wrap items-start gap-2">
          <Button size="small" onClick={live.retry}>
            Try now
          </Button>
          {canSeal() && <SaveChanges live={live} />}
        </span>
      }
    >
      <p>
        It is tried again by itself, and everything else is saved as usual. {keepingWords(live.keeping)} Tell
        whoever runs Evenhand.
      </p>
      <ul className="mt-2 flex flex-col gap-2">
        {failing.map((kept) => (
          <li key={kept.key} className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1 basis-56 wrap-anywhere">
              {subjectWords(kept.op, agenda)}: <span className="select-all">{valueWords(kept.op)}</span>
            </span>
            <Button size="small" onClick={() => live.leaveOut(kept)}>
              Leave it out
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
