import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { CONTROL_CLASS } from "./control-class";
import { Field, type FieldTexts } from "./field";

/** One line of text with its label. Takes every attribute of an input besides. */
export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  className,
  ...input
}: FieldTexts & ComponentProps<"input">) {
  const texts = { label, hint, error, optional, hideLabel, id, className };
  return (
    <Field {...texts}>
      {(control) => <input {...input} {...control} className={classNames(CONTROL_CLASS, "h-8")} />}
    </Field>
  );
}
