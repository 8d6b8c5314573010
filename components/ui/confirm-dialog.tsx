"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type ReactElement, type ReactNode, useRef } from "react";
import { Button } from "./button";

/**
 * Asks before one of the few acts that cannot be undone. `act` is the verb on the button, as in
 * "End interview". Everything else acts at once and offers Undo in a toast. The keyboard starts on the act;
 * with `danger` (something is destroyed) on Cancel.
 */
export function ConfirmDialog({
  title,
  act,
  onConfirm,
  danger,
  trigger,
  open,
  onOpenChange,
  children,
}: {
  title: ReactNode;
  act: string;
  onConfirm: () => void;
  danger?: boolean;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
}) {
  const cancelButton = useRef<HTMLButtonElement>(null);
  const actButton = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="overlay-scrim" />
        <Base.Popup
          initialFocus={danger ? cancelButton : actButton}
          className="overlay-motion fixed inset-x-4 top-[16dvh] z-40 mx-auto max-w-md rounded-dialog border border-line bg-raised p-6 shadow-overlay"
        >
          <Base.Title className="text-h3">{title}</Base.Title>
          <Base.Description render={<div />} className="mt-1 text-muted">
            {children}
          </Base.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <Base.Close ref={cancelButton} render={<Button>Cancel</Button>} />
            <Base.Close
              ref={actButton}
              onClick={onConfirm}
              render={<Button variant={danger ? "danger" : "primary"}>{act}</Button>}
            />
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
