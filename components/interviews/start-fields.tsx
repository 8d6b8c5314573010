"use client";

import type { StartTime } from "@/lib/domain/interviews/appointment";
import type { FormState } from "@/lib/domain/shared/form-state";
import { placeOf, wallTimeAt } from "@/lib/domain/shared/zone";
import { typed } from "../forms/form-action";
import { Select } from "../ui/select";
import { TextField } from "../ui/text-field";
import { useReaderZone } from "./use-reader-zone";

/** Day, time and zone of the beginning, as fields of a form. `set`: as it stands; without it, the reader's own zone. */
export function StartFields({
  state,
  zones,
  set,
  optional,
}: {
  state: FormState;
  /** IANA names. */
  zones: readonly string[];
  set: StartTime | null;
  optional?: boolean;
}) {
  const reader = useReaderZone();
  const zone = typed(state, "startZone", set?.zone ?? reader ?? "UTC");
  const wall = set && wallTimeAt(set.at, set.zone);
  const { startDate, startTime, startZone } = state.fields;
  return (
    <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
      <TextField
        id="startDate"
        name="startDate"
        type="date"
        label="Date"
        optional={optional}
        defaultValue={typed(state, "startDate", wall?.date ?? "")}
        error={startDate}
      />
      <TextField
        id="startTime"
        name="startTime"
        type="time"
        label="Time"
        optional={optional}
        defaultValue={typed(state, "startTime", wall?.time ?? "")}
        error={startTime}
      />
      <Select
        // The reader's own zone is known only once the page is awake.
        key={zone}
        id="startZone"
        name="startZone"
        label="Time zone"
        className="sm:col-span-2"
        defaultValue={zone}
        options={(zones.includes(zone) ? zones : [zone, ...zones]).map((name) => ({
          value: name,
          label: labelOf(name),
        }))}
        error={startZone}
      />
    </div>
  );
}

/** `Berlin (Europe)`: typing the first letters of a place finds it. */
function labelOf(zone: string): string {
  const area = zone.split("/").slice(0, -1).join(", ").replaceAll("_", " ");
  return area === "" ? placeOf(zone) : `${placeOf(zone)} (${area})`;
}
