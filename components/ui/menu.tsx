"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";

const ROW =
  "flex min-h-8 items-center gap-2 rounded-chip px-2 py-1 text-left no-underline outline-none select-none data-highlighted:bg-accent-soft data-highlighted:text-accent-text data-disabled:text-faint pointer-coarse:min-h-11 forced-colors:data-highlighted:bg-[Highlight] [&>svg]:size-4 [&>svg]:shrink-0";

/** A list of acts behind a button. `trigger` is that button; the rows are `MenuItem` and `MenuLink`. */
export function Menu({
  trigger,
  align = "start",
  children,
}: {
  trigger: ReactElement;
  align?: "start" | "end";
  children: ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-40 outline-none">
          <Base.Popup className="overlay-motion max-h-(--available-height) max-w-80 min-w-48 overflow-y-auto rounded-card border border-line bg-raised p-1 shadow-overlay outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** An act in a menu. `shortcut` is shown at the right. */
export function MenuItem({
  onSelect,
  danger,
  disabled,
  shortcut,
  children,
}: {
  onSelect: () => void;
  danger?: boolean;
  disabled?: boolean;
  shortcut?: string;
  children: ReactNode;
}) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={classNames(ROW, danger && "text-danger-text")}
    >
      {children}
      {shortcut && <kbd className="ml-auto pl-6 font-sans text-meta text-muted">{shortcut}</kbd>}
    </Base.Item>
  );
}

/** A link in a menu. Pass a router's link element as `render` for navigation without a page load. */
export function MenuLink({
  href,
  render,
  children,
}: {
  href: string;
  render?: ReactElement;
  children: ReactNode;
}) {
  return (
    <Base.LinkItem href={href} render={render} closeOnClick className={ROW}>
      {children}
    </Base.LinkItem>
  );
}

/** Rows under one heading. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 py-1 text-meta text-muted">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}
