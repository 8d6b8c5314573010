import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { CONTROL_CLASS } from "./control-class";
import { Field, type FieldTexts } from "./field";

/** Several lines of text; grows with what is typed. `spoken` sets words that will be said aloud in serif. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  className,
  spoken,
  rows = 3,
  ...area
}: FieldTexts & ComponentProps<"textarea"> & { spoken?: boolean }) {
  const texts = { label, hint, error, optional, hideLabel, id, className };
  return (
    <Field {...texts}>
      {(control) => (
        <textarea
          {...area}
          {...control}
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
