import { type ReactNode, useId } from "react";
import { FieldError } from "./field";

export interface RadioOption<Value extends string = string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps<Value extends string> {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption<Value>[];
  /** With `onChange`: what is chosen, undefined for nothing yet. Use `defaultValue` inside plain forms. */
  value?: Value | undefined;
  defaultValue?: Value | undefined;
  onChange?: (value: Value) => void;
  hint?: ReactNode;
  error?: ReactNode;
  hideLegend?: boolean;
  required?: boolean;
  /** A list with hints, or one row of joined segments for two to five short words. */
  layout?: "list" | "segmented";
}

/** One choice out of a few, made of native radio buttons: arrow keys and plain forms work. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const id = useId();
  const segmented = props.layout === "segmented";
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={described || undefined} className="min-w-0">
      <legend className={props.hideLegend ? "sr-only" : "mb-1 font-medium"}>{props.legend}</legend>
      {props.hint && (
        <p id={`${id}-hint`} className="mb-1 text-secondary text-muted">
          {props.hint}
        </p>
      )}
      <div className={segmented ? "segments" : "flex flex-col gap-2"}>
        {props.options.map((option) => (
          <label
            key={option.value}
            className={
              segmented
                ? "segment"
                : "flex items-start gap-3 pointer-coarse:min-h-11 pointer-coarse:items-center"
            }
          >
            <input
              type="radio"
              name={props.name}
              value={option.value}
              disabled={option.disabled}
              required={props.required}
              checked={props.onChange ? props.value === option.value : undefined}
              defaultChecked={props.onChange ? undefined : props.defaultValue === option.value}
              onChange={props.onChange && (() => props.onChange?.(option.value))}
              className={
                segmented
                  ? "absolute inset-0 cursor-[inherit] appearance-none outline-none"
                  : "choice-dot mt-0.75 pointer-coarse:mt-0"
              }
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-secondary text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {props.error && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
    </fieldset>
  );
}
