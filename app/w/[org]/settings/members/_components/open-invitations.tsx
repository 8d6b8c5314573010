"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { LocalTime } from "@/components/interviews/local-time";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { asRole } from "@/lib/domain/identity/invitation-text";
import type { MemberRole } from "@/lib/domain/identity/roles";
import { replaceInvitationAction, revokeInvitationAction } from "../actions";

export type ShownInvitation = {
  readonly id: string;
  /** Whom it is for, as the inviter wrote it; may be empty. */
  readonly invitee: string;
  readonly role: MemberRole;
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
  /** Of the link that would replace this one: the form sent twice makes one. */
  readonly nextId: string;
};

/** Who may still join by a link: for whom, as what, until when, and how to take the link back. */
export function OpenInvitations({
  organisation,
  invitations,
}: {
  organisation: string;
  invitations: readonly ShownInvitation[];
}) {
  const [replaced, replace] = useFormAction(replaceInvitationAction);
  const [revoked, revoke] = useFormAction(revokeInvitationAction);
  const link = typed(replaced, "link");
  return (
    <div className="flex flex-col gap-3">
      <Refusals state={replaced.message === null ? revoked : replaced} />
      {link && (
        <Notice tone="ok" live title="The new link is ready">
          <p className="mb-3">The old one stopped working. This one is shown only once.</p>
          <CopyField label="New invitation link" value={link} />
        </Notice>
      )}
      <ul className="border-t border-line">
        {invitations.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold wrap-anywhere">{one.invitee || "Somebody, no name noted"}</p>
              <p className="text-secondary wrap-anywhere text-muted">
                As {asRole(one.role)}
                {one.invitedBy !== null && `, invited by ${one.invitedBy}`}, works until{" "}
                <LocalTime at={one.expiresAt.getTime()} withTime />
              </p>
            </div>
            <div className="flex gap-2">
              <form action={replace}>
                <input type="hidden" name="organisation" value={organisation} />
                <input type="hidden" name="id" value={one.id} />
                <input type="hidden" name="nextId" value={one.nextId} />
                <SubmitButton
                  variant="secondary"
                  size="small"
                  pendingLabel="Making the link…"
                  aria-label={`New link for ${nameOf(one)}`}
                >
                  New link
                </SubmitButton>
              </form>
              <form action={revoke}>
                <input type="hidden" name="organisation" value={organisation} />
                <input type="hidden" name="id" value={one.id} />
                <SubmitButton
                  variant="secondary"
                  size="small"
                  pendingLabel="Revoking…"
                  aria-label={`Revoke the invitation for ${nameOf(one)}`}
                >
                  Revoke
                </SubmitButton>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf({ invitee, role }: ShownInvitation): string {
  return invitee || asRole(role);
}
