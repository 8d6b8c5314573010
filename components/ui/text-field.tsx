"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { CONTROL_CLASS } from "./control-class";
import { Field, type FieldTexts } from "./field";
import { useOver } from "./use-over";

/** One line of text with its label. Takes every attribute of an input besides. `most` characters fit; more can be typed, and it says so. */
export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  className,
  most,
  onChange,
  ...input
}: FieldTexts & ComponentProps<"input"> & { most?: number }) {
  const over = useOver(most, input.value ?? input.defaultValue, onChange);
  const texts = { label, hint, error: over.words ?? error, optional, hideLabel, id, className };
  return (
    <Field {...texts}>
      {(control) => (
        <input
          {...input}
          {...control}
          onChange={over.onChange}
          className={classNames(CONTROL_CLASS, "h-8")}
        />
      )}
    </Field>
  );
}
