"use client";

import { type FormEvent, useRef, useState } from "react";
import { excuseChoice, type Missing, wholeExcuse } from "@/components/debrief/excuse-choice";
import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { distinctNames } from "@/lib/domain/debrief/distinct-names";
import { excuseAction } from "../actions";

/** Lets somebody off the scorecard that is waited for, once asked by name. Who did it and why is shown to the panel. */
export function ExcuseForm({
  organisation,
  interviewId,
  missing,
}: {
  organisation: string;
  interviewId: string;
  missing: readonly Missing[];
}) {
  const [state, send] = useFormAction(excuseAction);
  const form = useRef<HTMLFormElement>(null);
  const confirmed = useRef("");
  const [seatId, setSeatId] = useState("");
  const [asked, setAsked] = useState<ReturnType<typeof wholeExcuse>>(null);
  const names = distinctNames(missing.map(({ name }) => name));
  const waitedFor = missing.map((one, index) => ({ ...one, name: names[index] ?? one.name }));
  const { chosen, gone } = excuseChoice(seatId, waitedFor);
  const askFirst = (event: FormEvent<HTMLFormElement>) => {
    const sure = confirmed.current;
    confirmed.current = "";
    const written = wholeExcuse(chosen, `${new FormData(event.currentTarget).get("reason")}`);
    // Asked about one person, the answer is good for that person only.
    if (!written || written.seatId === sure) return;
    event.preventDefault();
    setAsked(written);
  };
  return (
    <details className="mt-8 max-w-script">
      <summary className="cursor-pointer font-medium">Somebody cannot hand theirs in?</summary>
      <p className="mt-2 text-muted">
        Excuse them, and the debrief no longer waits for their scorecard. The panel sees who was excused, by
        whom and why. They cannot submit it afterwards, and this cannot be taken back.
      </p>
      <form
        key={state.attempt}
        ref={form}
        action={send}
        onSubmit={askFirst}
        noValidate
        className="mt-4 flex flex-col gap-5"
      >
        <Refusals state={state} />
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="interviewId" value={interviewId} />
        <Select
          id="seatId"
          name="seatId"
          label="Who"
          className="w-full max-w-sm"
          value={chosen?.seatId ?? ""}
          onChange={(event) => setSeatId(event.target.value)}
          options={[
            { value: "", label: "Choose…" },
            ...waitedFor.map((one) => ({ value: one.seatId, label: one.name })),
          ]}
          error={
            gone
              ? "The scorecard of the person you chose is no longer waited for. Nobody is chosen now."
              : chosen === null
                ? state.fields.seatId
                : undefined
          }
        />
        <TextArea
          id="reason"
          label="Reason"
          name="reason"
          hint="Why this scorecard will not come. Say nothing about the candidate."
          rows={2}
          defaultValue={typed(state, "reason")}
          error={state.fields.reason}
        />
        <div>
          <SubmitButton pendingLabel="Excusing…">Excuse from the scorecard</SubmitButton>
        </div>
      </form>
      <ConfirmDialog
        title={asked ? `Excuse ${asked.name} from the scorecard?` : "Excuse from the scorecard?"}
        act={asked ? `Excuse ${asked.name}` : "Excuse"}
        danger
        open={asked !== null && asked.seatId === chosen?.seatId}
        onOpenChange={(open) => {
          if (!open) setAsked(null);
        }}
        onConfirm={() => {
          confirmed.current = asked?.seatId ?? "";
          form.current?.requestSubmit();
        }}
      >
        {asked && (
          <p className="max-h-40 overflow-y-auto border-l-2 border-line pl-3 whitespace-pre-wrap text-ink">
            {asked.reason}
          </p>
        )}
        <p className="mt-2">
          They cannot submit it afterwards, the panel sees your name and this reason, and it cannot be taken
          back.
        </p>
      </ConfirmDialog>
    </details>
  );
}
