"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { asRole, invitationText } from "@/lib/domain/identity/invitation-text";
import { MEMBER_ROLE_NAMES, MEMBER_ROLES } from "@/lib/domain/identity/roles";
import { inviteAction } from "../actions";

const OFFERED = MEMBER_ROLES.filter((role) => role !== "owner");

/** Makes an invitation link and shows it this once. `id` is the invitation's: the form sent twice makes one. */
export function InviteForm({
  organisation,
  organisationName,
  id,
}: {
  organisation: string;
  organisationName: string;
  id: string;
}) {
  const [state, send] = useFormAction(inviteAction);
  const link = typed(state, "link");
  const role = OFFERED.find((one) => one === typed(state, "role")) ?? "interviewer";
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <form action={send} noValidate className="flex flex-wrap items-end gap-3">
        <div className="basis-full empty:hidden">
          <Refusals state={state} />
        </div>
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="id" value={id} />
        <Select
          key={role}
          id="role"
          name="role"
          label="Role"
          hint="Managers can also create kits and interviews, invite people and record decisions."
          className="w-full max-w-md"
          defaultValue={role}
          options={OFFERED.map((role) => ({ value: role, label: MEMBER_ROLE_NAMES[role] }))}
          error={state.fields.role}
        />
        <TextField
          key={`for ${link}`}
          id="invitee"
          name="invitee"
          label="For whom"
          hint="A name or an address, for the list of open invitations. The person you invite does not see it."
          optional
          autoComplete="off"
          most={120}
          className="w-full max-w-md"
          defaultValue={typed(state, "invitee")}
          error={state.fields.invitee}
        />
        <SubmitButton variant="secondary" pendingLabel="Creating the link…">
          Create invitation link
        </SubmitButton>
      </form>
      {link && (
        <Notice tone="ok" live title={`An invitation for ${asRole(role)} is ready`}>
          <p>
            Send it yourself; Evenhand does not send email. The link is shown only once, lets one person in,
            and works for seven days.
          </p>
          <div className="my-3 flex flex-col gap-3">
            <CopyField label="Invitation link" value={link} />
            <CopyField
              label="Message with the link"
              value={invitationText({ organisation: organisationName, role, link })}
              rows={5}
            />
          </div>
          <p>
            Once they have joined, they are listed above, and you can put them on the panel of a new
            interview.
          </p>
        </Notice>
      )}
    </div>
  );
}
