"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "./button-class";
import { classNames } from "./class-names";

/** How long a toast with Undo stays; the pointer or focus on it stops the clock. */
export const UNDO_MS = 10_000;

/**
 * Wrap the part of the app that calls `useToast`. `F6` moves focus to the toasts. `onTop`: on a phone they stand at the
 * top, for a page that ends with what must not be covered. Above what is marked `data-stands-at-bottom` they keep off it.
 */
export function ToastProvider({ children, onTop = false }: { children: ReactNode; onTop?: boolean }) {
  return (
    <Base.Provider timeout={UNDO_MS} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport
          className={classNames(
            "fixed right-4 bottom-4 left-4 z-50 flex flex-col items-end gap-2 outline-none sm:left-auto sm:w-96 print:hidden",
            "[body:has([data-stands-at-bottom])_&]:bottom-40",
            onTop ? "max-shell:top-14 max-shell:bottom-auto" : "max-shell:bottom-20",
          )}
        >
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="overlay-motion w-full rounded-card border border-line bg-raised shadow-overlay data-limited:hidden"
    >
      <Base.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <Base.Title className="wrap-anywhere font-medium" />
          <Base.Description className="wrap-anywhere text-secondary text-muted" />
        </div>
        <Base.Action className={buttonClass({ size: "small" })} />
        <Base.Close aria-label="Dismiss" className={buttonClass({ variant: "quiet", size: "small" })}>
          <X aria-hidden />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

/** Returns a function that says what was just done and, given `undo`, offers ten seconds to take it back. */
export function useToast(): (
  message: string,
  options?: { detail?: string; undo?: () => void; urgent?: boolean },
) => void {
  const manager = Base.useToastManager();
  return (message, options = {}) => {
    const { detail, undo, urgent } = options;
    const id = manager.add({
      title: message,
      description: detail,
      priority: urgent ? "high" : "low",
      actionProps: undo && {
        children: "Undo",
        onClick: () => {
          undo();
          manager.close(id);
        },
      },
    });
  };
}
