"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";

export type SubmitPartProps = {
  /** What is still in the way, as a sentence; null when the card can be handed in. */
  readonly hindrance: string | null;
  /** The first part that is missing, and the id of its place on the sheet. */
  readonly firstMissing: { readonly name: string; readonly anchor: string } | null;
  /** Why the last try did not work. */
  readonly refusal: string | null;
  readonly pending: boolean;
  /** Confirmed, and waiting for the last change to be saved. */
  readonly saving: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** The button that hands the card in, with everything there is to say about why it does not. */
export function SubmitPart(props: SubmitPartProps) {
  const { hindrance, firstMissing, refusal, pending, saving, onConfirm, onCancel } = props;
  const [asking, setAsking] = useState(false);
  const refused = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Also when the same sentence comes a second time.
    if (refusal !== null && !pending) refused.current?.focus();
  }, [refusal, pending]);
  const busy = pending || saving;
  return (
    <div className="mt-10 border-t border-line pt-6">
      {refusal !== null && !pending && (
        <div ref={refused} tabIndex={-1} className="mb-4 scroll-mt-16">
          <Notice tone="danger" title="Your scorecard was not submitted" live>
            {refusal} {firstMissing && <FirstMissing {...firstMissing} />}
          </Notice>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button
          variant="primary"
          size="large"
          aria-disabled={hindrance !== null || busy}
          aria-describedby="submit-hint"
          onClick={() => hindrance === null && !busy && setAsking(true)}
        >
          {busy ? "Submitting…" : "Submit scorecard"}
        </Button>
        {saving && <Button onClick={onCancel}>Cancel</Button>}
        <p id="submit-hint" className="text-secondary text-muted">
          {saving ? "Saving your last change first." : (hindrance ?? "Everything is here.")}{" "}
          {!busy && refusal === null && firstMissing && <FirstMissing {...firstMissing} />}
        </p>
      </div>
      <ConfirmDialog
        title="Submit your scorecard?"
        act="Submit scorecard"
        open={asking}
        onOpenChange={setAsking}
        onConfirm={onConfirm}
      >
        It stays visible as your first impression. What you would change afterwards is a correction beside it,
        with a reason.
      </ConfirmDialog>
    </div>
  );
}

function FirstMissing({ name, anchor }: { name: string; anchor: string }) {
  return (
    <a href={`#${anchor}`} className="text-accent-text underline underline-offset-2">
      Go to {name}
    </a>
  );
}
