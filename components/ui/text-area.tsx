"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { CONTROL_CLASS } from "./control-class";
import { Field, type FieldTexts } from "./field";
import { useOver } from "./use-over";

/** Several lines of text; grows with what is typed. `spoken` sets words that will be said aloud in serif. `most` characters fit; more can be typed, and it says so. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  className,
  most,
  onChange,
  spoken,
  rows = 3,
  ...area
}: FieldTexts & ComponentProps<"textarea"> & { spoken?: boolean; most?: number }) {
  const over = useOver(most, area.value ?? area.defaultValue, onChange);
  const texts = { label, hint, error: over.words ?? error, optional, hideLabel, id, className };
  return (
    <Field {...texts}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          onChange={over.onChange}
          rows={rows}
          className={classNames(
            CONTROL_CLASS,
            "field-sizing-content min-h-16 resize-y py-1.5",
            spoken && "spoken text-reading",
          )}
        />
      )}
    </Field>
  );
}
