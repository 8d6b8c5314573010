"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactElement, ReactNode } from "react";

export interface DialogProps {
  title: ReactNode;
  description?: ReactNode;
  /** A button that opens it. Leave out when `open` is controlled from elsewhere. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The buttons at the bottom; wrap one that closes in `DialogClose`. */
  footer?: ReactNode;
  children?: ReactNode;
}

/** A dialog over the page: focus stays inside, Esc closes it, focus returns to where it was. */
export function Dialog({ title, description, trigger, open, onOpenChange, footer, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="overlay-scrim" />
        <Base.Popup className="overlay-motion fixed inset-x-4 top-[10dvh] z-40 mx-auto flex max-h-[80dvh] max-w-lg flex-col rounded-dialog border border-line bg-raised shadow-overlay">
          <div className="min-h-0 overflow-y-auto p-6">
            <Base.Title className="text-h3">{title}</Base.Title>
            {description && <Base.Description className="mt-1 text-muted">{description}</Base.Description>}
            {children && <div className="mt-4">{children}</div>}
          </div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{footer}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Gives the button inside it the power to close the dialog. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />;
}
