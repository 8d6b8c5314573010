"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { FINER_KEYS, topicKey, weightedTopics } from "@/lib/domain/assembly/address-finer";
import { FRAME_FIELDS } from "@/lib/domain/assembly/frame-fields";
import type { KitRequest } from "@/lib/domain/assembly/request";
import { KIND_NAMES } from "@/lib/domain/questions/subjects";
import { Boxes } from "./boxes";
import { ASKED_KINDS } from "./choices";
import { FrameWish } from "./frame-wish";
import { TopicWish } from "./topic-wish";

const NUMBERS = [
  {
    name: FINER_KEYS.hard,
    label: "Hard questions at most",
    hint: "Hard: meant for a level above the one you asked for.",
  },
  {
    name: FINER_KEYS.near,
    label: "Mean difficulty within … levels",
    hint: "Of the level you asked for, for example 0.5.",
  },
  { name: FINER_KEYS.rest, label: "Not used in the last … days", hint: "In real interviews." },
  {
    name: FINER_KEYS.uses,
    label: "Asked fewer than … times",
    hint: "In real interviews of the last twelve months.",
  },
] as const;

/** What few people ask for, folded away until somebody does. `typed` and `errors` are by field. */
export function MoreWishes({
  request,
  typed,
  errors,
}: {
  request: KitRequest;
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const topics = weightedTopics(request);
  const fields = [
    ...topics.flatMap((topic) => (["weight", "least", "most"] as const).map((side) => topicKey(side, topic))),
    ...NUMBERS.map(({ name }) => name),
    ...FRAME_FIELDS,
  ];
  const count =
    fields.filter((field) => typed[field] !== undefined).length + Number(request.onlyKinds.length > 0);
  const wrong = Object.keys(errors).some((field) => fields.includes(field) || isFinerField(field));
  const elsewhere = Object.entries(errors).filter(
    ([field]) => isFinerField(field) && !fields.includes(field),
  );
  const [open, setOpen] = useState(count > 0);
  return (
    <details
      className="group border-b border-line py-1"
      open={open || wrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded-chip font-medium text-accent-text pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        {count > 0 ? `More wishes: ${count}` : "More wishes"}
      </summary>
      <div className="flex flex-col gap-4 pt-2 pb-3">
        {elsewhere.length > 0 && (
          <div data-passed-over tabIndex={-1}>
            <Notice tone="warn" title="Passed over">
              {elsewhere.map(([field, sentence]) => (
                <p key={field}>{sentence}</p>
              ))}
            </Notice>
          </div>
        )}
        <FrameWish minutes={request.minutes} nameOf={(field) => field} typed={typed} errors={errors} />
        {topics.length > 0 && (
          <div className="flex flex-col gap-3">
            <p className="text-secondary text-muted">
              How much each counts, and how many minutes of questions give evidence on it. 1 is usual.
            </p>
            {topics.map((topic) => (
              <TopicWish key={topic} topic={topic} typed={typed} errors={errors} />
            ))}
          </div>
        )}
        <Boxes
          name={FINER_KEYS.only}
          legend="Only these kinds"
          empty="any"
          all={ASKED_KINDS}
          names={KIND_NAMES}
          chosen={request.onlyKinds}
          error={errors[FINER_KEYS.only]}
        />
        {NUMBERS.map(({ name, label, hint }) => (
          <TextField
            key={name}
            id={name}
            name={name}
            label={label}
            hint={hint}
            inputMode={name === FINER_KEYS.near ? "decimal" : "numeric"}
            maxLength={5}
            defaultValue={typed[name] ?? ""}
            error={errors[name]}
            className="[&_input]:w-20"
          />
        ))}
      </div>
    </details>
  );
}

function isFinerField(field: string): boolean {
  return /^(weight|least|most)-/.test(field) || field === "seen" || Object.keys(FINER_KEYS).includes(field);
}
