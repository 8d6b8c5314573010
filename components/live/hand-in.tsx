"use client";

import { useId, useState } from "react";
import { counted } from "@/lib/domain/shared/counted";
import { Notice } from "../ui/notice";
import type { HandedIn } from "./seat-outbox";
import type { LiveRoom } from "./use-room";

/** Far more than a day's changes of one person take. */
const MOST_BYTES = 20_000_000;
const TOO_LARGE = "This file is too large to be one of changes. Its name begins with “evenhand-changes”.";
const UNREADABLE = "This file could not be read from the device. Try once more, or copy it here first.";

/** Takes in changes that were saved to a file where they could not be sent. Twice is harmless: each has its key. */
export function HandIn({ live }: { live: Pick<LiveRoom, "fromFile" | "handedIn"> }) {
  const field = useId();
  const hint = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setRefusal(file.size > MOST_BYTES ? TOO_LARGE : await file.text().then(live.fromFile, () => UNREADABLE));
  };
  return (
    <details className="group mt-10 border-t border-line pt-4">
      <summary className="w-fit cursor-pointer text-secondary text-muted pointer-coarse:py-2.5">
        Hand in changes from a file
      </summary>
      <div className="mt-3 flex max-w-[44rem] flex-col gap-3">
        <label htmlFor={field} className="font-medium">
          File of changes
        </label>
        <p id={hint} className="text-secondary text-muted">
          If changes could not be sent from another browser and were saved to a file there, choose it here.
          Only you can hand it in, and doing so twice changes nothing.
        </p>
        <input
          id={field}
          aria-describedby={hint}
          type="file"
          accept=".json,application/json"
          className="max-w-full cursor-pointer rounded-control text-secondary file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-control file:bg-surface file:px-3 file:font-medium pointer-coarse:file:min-h-11"
          onChange={(event) => {
            const { files } = event.target;
            void take(files?.[0]).then(() => {
              // The same file may be chosen again.
              event.target.value = "";
            });
          }}
        />
        {refusal !== null && (
          <Notice tone="danger" title="Nothing was handed in" live>
            {refusal}
          </Notice>
        )}
        {refusal === null && live.handedIn && (
          <Notice tone={toneOf(live.handedIn)} live>
            {handedInWords(live.handedIn)}
          </Notice>
        )}
      </div>
    </details>
  );
}

function toneOf({ refused, fresh, before, total }: HandedIn) {
  if (refused > 0) return "warn";
  return fresh + before === total ? "ok" : "info";
}

export function handedInWords({ total, fresh, before, refused }: HandedIn): string {
  if (total === 0) return "There are no changes in this file.";
  const waiting = total - fresh - before - refused;
  if (before === total)
    return total === 1
      ? "The change in this file had reached the server before. Nothing is missing."
      : `All ${total} changes in this file had reached the server before. Nothing is missing.`;
  const parts = [
    fresh > 0 && `${counted(fresh, "change")} from the file ${fresh === 1 ? "is" : "are"} stored now.`,
    before > 0 && `${before} had reached the server before.`,
    waiting > 0 && `${waiting} ${waiting === 1 ? "is" : "are"} kept in this browser and being sent.`,
    refused > 0 && `${refused} ${refused === 1 ? "was" : "were"} not accepted; the notices say why.`,
  ];
  return parts.filter((part) => part !== false).join(" ");
}
