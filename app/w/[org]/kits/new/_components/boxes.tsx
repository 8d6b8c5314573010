"use client";

import { useState } from "react";
import { Fold } from "@/components/questions/fold";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";

/** One list of wishes, folded, with how many are ticked. The count follows at once, the kit a moment later. */
export function Boxes<Name extends string>({
  name,
  legend,
  all,
  names,
  chosen,
  empty = "none",
  error,
}: {
  name: string;
  legend: string;
  all: readonly Name[];
  names: Readonly<Record<Name, string>>;
  /** What the shown kit was made for. */
  chosen: readonly Name[];
  /** What no tick at all means. */
  empty?: string;
  error?: string | undefined;
}) {
  // Counts since this answer came: the next one, also an equal one, says it anew.
  const [ticked, setTicked] = useState({ since: chosen, count: chosen.length });
  const count = ticked.since === chosen ? ticked.count : chosen.length;
  return (
    <div className="border-t border-line py-1 last:border-b">
      <Fold label={`${legend}: ${count === 0 ? empty : count}`}>
        {/* Says "none of them" when every box is empty. */}
        <input type="hidden" name={name} value="" />
        <fieldset
          aria-describedby={error && `${name}-error`}
          onChange={(event) =>
            setTicked({ since: chosen, count: event.currentTarget.querySelectorAll(":checked").length })
          }
        >
          <legend className="sr-only">{legend}</legend>
          <div className="flex flex-col gap-1.5">
            {all.map((one) => (
              <Checkbox
                key={one}
                name={name}
                value={one}
                label={names[one]}
                defaultChecked={chosen.includes(one)}
              />
            ))}
          </div>
        </fieldset>
      </Fold>
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </div>
  );
}
