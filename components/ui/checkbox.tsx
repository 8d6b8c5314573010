import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";

/** A checkbox with its label beside it; the whole row is the target. */
export function Checkbox({
  label,
  hint,
  id: givenId,
  className,
  ...input
}: Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <div
      className={classNames(
        "flex items-start gap-3 pointer-coarse:min-h-11 pointer-coarse:items-center",
        className,
      )}
    >
      <input
        {...input}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="choice-box mt-0.75 pointer-coarse:mt-0"
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-secondary text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
