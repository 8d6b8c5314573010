"use client";

import { useId } from "react";
import type { Target } from "@/lib/domain/scoring/score";
import { TooLong } from "../live/room/too-long";
import { reasonId } from "./card-begun";
import type { CardBegun } from "./use-card-begun";

/** One sentence on why this score, saved when the field is left. */
export function ReasonField({
  target,
  reason,
  begun,
  readOnly,
}: {
  target: Target;
  /** As it is saved. */
  reason: string;
  begun: CardBegun;
  readOnly: boolean;
}) {
  const field = useId();
  const tooLong = useId();
  const id = reasonId(target);
  const over = begun.over(id);
  return (
    <>
      <label htmlFor={field} className="mt-3 block text-secondary text-muted">
        Why, in one sentence (optional)
      </label>
      <textarea
        id={field}
        rows={1}
        readOnly={readOnly}
        aria-invalid={over > 0}
        aria-describedby={over > 0 ? tooLong : undefined}
        value={begun.textIn(id) ?? reason}
        onChange={(event) => begun.type({ id, entry: target }, event.target.value)}
        onBlur={() => begun.save(id)}
        className="mt-1 field-sizing-content block min-h-8 w-full rounded-control border border-control bg-raised px-2 py-1 pointer-coarse:text-reading"
      />
      <TooLong id={tooLong} over={over} what="reason" />
    </>
  );
}
