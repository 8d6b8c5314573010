"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { saveKitAction } from "../actions";

/** Keeps the kit as it is shown, under a name. */
export function SaveForm({
  organisation,
  id,
  name,
  address,
}: {
  organisation: string;
  /** Of the kit to be: the form sent twice saves one. */
  id: string;
  name: string;
  /** The ask with the questions shown. */
  address: string;
}) {
  const [state, send] = useFormAction(saveKitAction);
  return (
    <form action={send} key={`${state.attempt} ${name}`} noValidate className="flex flex-col gap-3">
      <Refusals state={state} />
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="address" value={address} />
      <TextArea
        id="name"
        name="name"
        label="Name"
        rows={2}
        maxLength={120}
        defaultValue={typed(state, "name", name)}
        error={state.fields.name}
        onKeyDown={(event) => {
          // Several lines only so that a long name is seen whole: Enter saves, as in any field of one line.
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <SubmitButton pendingLabel="Saving…" className="self-start">
        Save kit
      </SubmitButton>
    </form>
  );
}
