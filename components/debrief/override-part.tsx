"use client";

import type { Outcome } from "@/lib/domain/debrief/decision";
import { unfiledStore, useUnfiled } from "../live/unfiled";
import { Notice } from "../ui/notice";
import { TextArea } from "../ui/text-area";

const ID = "override";

/** Why somebody decides against the bar: asked for once such an outcome is chosen, and kept on the device till then. */
export function OverridePart({
  reader,
  outcome,
  against,
  verdict,
  error,
}: {
  reader: string;
  /** What is chosen now. */
  outcome: Outcome | undefined;
  against: readonly Outcome[];
  /** What the bar says, as a sentence. */
  verdict: string | null;
  error: string | undefined;
}) {
  const owner = overrideOwner(reader);
  const { lines } = useUnfiled(owner);
  if (outcome === undefined || !against.includes(outcome)) return null;
  return (
    <>
      <Notice tone="warn" title="This goes against the bar" live>
        {verdict} You can decide so; it is recorded as an override, with your reason for it.
      </Notice>
      <TextArea
        id="overrideReason"
        name="overrideReason"
        label="Why against the bar"
        hint="What the scores do not show, and how you know it."
        rows={2}
        value={lines.find(({ id }) => id === ID)?.text ?? ""}
        onChange={(event) =>
          unfiledStore.write(owner, { id: ID, entry: ID, text: event.target.value, begunAt: 0 })
        }
        error={error}
      />
    </>
  );
}

/** Once a decision is recorded, the words begun for it leave the device. */
export function forgetOverride(reader: string): void {
  unfiledStore.remove(overrideOwner(reader), ID);
}

function overrideOwner(reader: string): string {
  return `override/${reader}`;
}
