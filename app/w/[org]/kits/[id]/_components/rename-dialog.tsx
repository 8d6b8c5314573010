"use client";

import { useState } from "react";
import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { KIT_NAME_MAX } from "@/lib/domain/kits/name";
import { renameKitAction } from "../actions";

/** Gives a kit another name. What was frozen under the old one stays as it is. */
export function RenameDialog({
  organisation,
  kitId,
  name,
}: {
  organisation: string;
  kitId: string;
  name: string;
}) {
  const [open, setOpen] = useState(false);
  const [state, send] = useFormAction(async (previous, form) => {
    const next = await renameKitAction(previous, form);
    if (next.message === null && Object.keys(next.fields).length === 0) setOpen(false);
    return next;
  });
  return (
    <Dialog
      title="Rename this kit"
      description="Its interviews show the new name, too. Questions and minutes stay as they are."
      trigger={<Button>Rename</Button>}
      open={open}
      onOpenChange={setOpen}
    >
      <form action={send} key={state.attempt} noValidate className="flex flex-col gap-4">
        <Refusals state={state} />
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="kitId" value={kitId} />
        <TextArea
          id="name"
          name="name"
          label="Name"
          rows={2}
          most={KIT_NAME_MAX}
          defaultValue={typed(state, "name", name)}
          error={state.fields.name}
          onKeyDown={(event) => {
            // Several lines only so that a long name is seen whole: Enter saves, as in any field of one line.
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <SubmitButton pendingLabel="Renaming…" className="self-end">
          Rename
        </SubmitButton>
      </form>
    </Dialog>
  );
}
