"use client";

import { useEffect, useRef } from "react";

export interface SummarisedError {
  /** The id of the control it belongs to; omit for an error of the whole form. */
  fieldId?: string;
  message: string;
}

/** The errors of a form on top of it, each a link to its control. Takes focus when it appears. */
export function ErrorSummary({
  errors,
  title = "There is a problem",
}: {
  errors: readonly SummarisedError[];
  title?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-control border-2 border-danger-text bg-surface px-4 py-3"
    >
      <h2 className="font-semibold">{title}</h2>
      <ul className="mt-1 flex flex-col gap-1">
        {errors.map((error) => (
          <li key={`${error.fieldId ?? ""}${error.message}`} className="font-medium text-danger-text">
            {error.fieldId ? (
              <a href={`#${error.fieldId}`} className="underline underline-offset-2">
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
