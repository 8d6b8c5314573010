import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { CONTROL_CLASS } from "./control-class";
import { Field, type FieldTexts } from "./field";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/** A native select. Give `options`, or `<option>` children where groups are needed. */
export function Select({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  className,
  options,
  children,
  ...select
}: FieldTexts & ComponentProps<"select"> & { options?: readonly SelectOption[] }) {
  const texts = { label, hint, error, optional, hideLabel, id, className };
  return (
    <Field {...texts}>
      {(control) => (
        <span className="relative block">
          <select {...select} {...control} className={classNames(CONTROL_CLASS, "h-8 appearance-none pr-8")}>
            {options?.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
            {children}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
          />
        </span>
      )}
    </Field>
  );
}
