"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { CONTROL_CLASS } from "./control-class";
import { Field } from "./field";

/** A link or code to hand on: shown in full, selected on focus, copied by one button. */
export function CopyField({ label, hint, value }: { label: string; hint?: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
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

  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div className="flex gap-2">
          <input
            {...control}
            ref={input}
            readOnly
            value={value}
            onFocus={(event) => event.currentTarget.select()}
            className={classNames(CONTROL_CLASS, "h-8 min-w-0 flex-1 text-ellipsis")}
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
