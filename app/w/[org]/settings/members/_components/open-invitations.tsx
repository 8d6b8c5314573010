"use client";

import { startTransition, useRef } from "react";
import { typed } from "@/components/forms/form-action";
import { oneOfActs } from "@/components/forms/one-of-acts";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { LocalTime } from "@/components/interviews/local-time";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
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
  const toast = useToast();
  const place = useRef<HTMLDivElement>(null);
  const [state, send] = useFormAction(async (previous, form) => {
    const next = await answer(previous, form);
    if (next.message === null && form.get("act") === "revoke") {
      // The row leaves with the button that was pressed, and the last one takes the whole list along.
      const goal = invitations.length > 1 ? place.current : document.getElementById("invite");
      goal?.focus();
      toast("Invitation revoked. Its link opens nothing now.");
    }
    return next;
  });
  const revoke = (id: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ act: "revoke", organisation, id })) form.set(name, value);
    startTransition(() => send(form));
  };
  const link = typed(state, "link");
  return (
    <div ref={place} tabIndex={-1} className="flex flex-col gap-3">
      <Refusals state={state} />
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
              <form action={send}>
                <input type="hidden" name="act" value="replace" />
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
              <ConfirmDialog
                title={`Revoke the invitation for ${nameOf(one)}?`}
                act="Revoke"
                danger
                onConfirm={() => revoke(one.id)}
                trigger={
                  <Button
                    variant="secondary"
                    size="small"
                    aria-label={`Revoke the invitation for ${nameOf(one)}`}
                  >
                    Revoke
                  </Button>
                }
              >
                Its link stops working at once. To let them in later, make a new invitation.
              </ConfirmDialog>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

const answer = oneOfActs({ replace: replaceInvitationAction, revoke: revokeInvitationAction });

function nameOf({ invitee, role }: ShownInvitation): string {
  return invitee || asRole(role);
}
