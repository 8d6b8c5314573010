"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { CONTROL_CLASS } from "./control-class";
import { Field } from "./field";

/** A link, a code or, over several `rows`, a text to hand on: selected on focus, copied by one button. */
export function CopyField({
  label,
  hint,
  value,
  rows,
}: {
  label: string;
  hint?: string;
  value: string;
  rows?: number;
}) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("copied");
    } catch {
      // Plain-http pages have no clipboard: leave the text selected for the person's own shortcut.
      input.current?.select();
      setOutcome("refused");
    }
  }

  const Control = rows === undefined ? "input" : "textarea";
  const shape =
    rows === undefined ? "h-8 min-w-0 text-ellipsis" : "min-w-0 basis-64 py-1.5 field-sizing-content";
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div className={classNames("flex items-start gap-2", rows !== undefined && "flex-wrap")}>
          <Control
            {...control}
            ref={input}
            rows={rows}
            readOnly
            value={value}
            onFocus={() => input.current?.select()}
            className={classNames(CONTROL_CLASS, "grow", shape)}
          />
          <Button onClick={copy} aria-label={`Copy ${label.toLowerCase()}`}>
            {outcome === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />}
            {outcome === "copied" ? "Copied" : "Copy"}
          </Button>
          <span role="status" className="sr-only">
            {outcome === "copied" && `${label} copied`}
            {outcome === "refused" && "Selected. Press Ctrl or Command and C to copy."}
          </span>
        </div>
      )}
    </Field>
  );
}
