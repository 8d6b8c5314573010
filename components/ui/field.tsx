import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

/** What a control needs to be tied to its label, hint and error. */
export interface ControlIds {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Says "(optional)" after the label. */
  optional?: boolean;
  /** The label is for screen readers only; use where the surroundings already say it. */
  hideLabel?: boolean;
}

/** A label, a hint and an error around one control. The child is a function that receives the control's ids. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id: givenId,
  className,
  children,
}: FieldTexts & { id?: string; className?: string; children: (control: ControlIds) => ReactNode }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-medium"}>
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-secondary text-muted">
          {hint}
        </p>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** The error under a control. It starts with a word, so that colour is not the only sign. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-secondary font-medium text-danger-text">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  );
}
