"use client";

import type { Agenda } from "@/lib/domain/interviews/agenda";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { subjectWords, valueWords } from "./op-words";
import type { Dispute } from "./outbox-state";

/** One thing that its author changed on two devices: both values, and a choice. Neither is lost before it is made. */
export function DisputeNotice({
  dispute: { kept, standing },
  agenda,
  onChoose,
}: {
  dispute: Dispute;
  agenda: Agenda;
  onChoose: (which: "here" | "there") => void;
}) {
  const removed = kept.op.type === "evidence.remove";
  const subject = subjectWords(removed ? standing : kept.op, agenda);
  return (
    <Notice tone="warn" live title={`${subject} was changed on two devices`}>
      <p>Choose which one holds. Until then both are kept.</p>
      <ul className="mt-2 flex flex-col gap-2">
        <Side where="In this browser" value={valueWords(kept.op)} onChoose={() => onChoose("here")} />
        <Side where="From the other device" value={valueWords(standing)} onChoose={() => onChoose("there")} />
      </ul>
    </Notice>
  );
}

function Side({ where, value, onChoose }: { where: string; value: string; onChoose: () => void }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-secondary text-muted">{where}</p>
        <p className="font-medium wrap-anywhere select-all">{value}</p>
      </div>
      <Button size="small" aria-label={`Keep this one: ${value}`} onClick={onChoose}>
        Keep this one
      </Button>
    </li>
  );
}
