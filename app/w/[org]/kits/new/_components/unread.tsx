"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { unreadText } from "@/lib/domain/assembly/verdict";

/** What of the ask could not be read, beside the answer that was made without it. `errors` are by field. */
export function Unread({ errors }: { errors: Readonly<Record<string, string>> }) {
  const anchor = useRef<HTMLDivElement>(null);
  const sentences = [...new Set(Object.values(errors))];
  if (sentences.length === 0) return null;

  /** Leads to the first field that is wrong, wherever it is folded away. */
  function showFirst() {
    const search = anchor.current?.closest("main")?.querySelector("search");
    const wrong = search?.querySelector<HTMLElement>(WRONG);
    for (let fold = wrong?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
      fold.open = true;
    wrong?.focus();
    wrong?.scrollIntoView({ block: "center" });
  }

  return (
    <div ref={anchor}>
      <Notice tone="warn" title={unreadText(sentences.length)}>
        <ul className="mt-1 mb-2 flex list-disc flex-col gap-1 pl-4">
          {sentences.map((sentence) => (
            <li key={sentence} className="wrap-anywhere">
              {sentence}
            </li>
          ))}
        </ul>
        <Button size="small" onClick={showFirst}>
          Show the first
        </Button>
      </Notice>
    </div>
  );
}

/** A field, the first box of a list, or where what belongs to no field is told. */
const WRONG = "[aria-invalid=true], fieldset[aria-describedby] input, [data-passed-over]";
