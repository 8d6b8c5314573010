"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { MEMBER_ROLE_NAMES, MEMBER_ROLES } from "@/lib/domain/identity/roles";
import { inviteAction } from "../actions";

const OFFERED = MEMBER_ROLES.filter((role) => role !== "owner");

/** Makes an invitation link and shows it this once. `id` is the invitation's: the form sent twice makes one. */
export function InviteForm({ organisation, id }: { organisation: string; id: string }) {
  const [state, send] = useFormAction(inviteAction);
  const link = typed(state, "link");
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <form action={send} noValidate className="flex flex-wrap items-end gap-3">
        <div className="basis-full empty:hidden">
          <Refusals state={state} />
        </div>
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="id" value={id} />
        <Select
          key={typed(state, "role")}
          id="role"
          name="role"
          label="Role"
          className="w-48"
          defaultValue={typed(state, "role", "interviewer")}
          options={OFFERED.map((role) => ({ value: role, label: MEMBER_ROLE_NAMES[role] }))}
          error={state.fields.role}
        />
        <SubmitButton variant="secondary" pendingLabel="Making the link…">
          Make an invitation link
        </SubmitButton>
      </form>
      {link && (
        <Notice tone="ok" live title="Copy it now">
          <p className="mb-2">The link is shown once. It lets one person in and works for seven days.</p>
          <CopyField label="Invitation link" value={link} />
        </Notice>
      )}
    </div>
  );
}
