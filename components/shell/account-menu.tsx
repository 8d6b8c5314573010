"use client";

import { Popover } from "@base-ui/react/popover";
import Link from "next/link";
import type { ReactNode } from "react";
import { initials } from "../live/presence";
import { ThemeToggle } from "../ui/theme-toggle";
import type { ShellLink } from "./organisation-menu";

/** Who is signed in. Opens appearance, the account's pages and, as children, the form that signs out. */
export function AccountMenu({
  name,
  email,
  links = [],
  children,
}: {
  name: string;
  email?: string | null;
  links?: readonly ShellLink[];
  children?: ReactNode;
}) {
  return (
    <Popover.Root>
      <Popover.Trigger className="flex min-h-9 max-w-full min-w-0 items-center gap-2 rounded-control px-2 text-left hover:bg-accent-soft/60 pointer-coarse:min-h-11">
        <span
          aria-hidden
          className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-meta font-semibold text-accent-text"
        >
          {initials(name)}
        </span>
        <span className="min-w-0 truncate max-shell:sr-only">{name}</span>
        <span className="sr-only">: account</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={8} align="start" className="z-40">
          <Popover.Popup className="overlay-motion flex w-64 flex-col gap-3 rounded-card border border-line bg-raised p-4 shadow-overlay outline-none">
            <div className="min-w-0">
              <Popover.Title className="truncate text-base">{name}</Popover.Title>
              {email && <p className="truncate text-secondary text-muted">{email}</p>}
            </div>
            <ThemeToggle name="account-theme" />
            {links.map((link) => (
              <Popover.Close
                key={link.href}
                nativeButton={false}
                render={<Link href={link.href} />}
                className="inline-flex items-center text-accent-text hover:underline pointer-coarse:min-h-11"
              >
                {link.label}
              </Popover.Close>
            ))}
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
