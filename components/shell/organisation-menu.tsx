"use client";

import { ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { Menu, MenuGroup, MenuLink } from "../ui/menu";

export interface ShellLink {
  href: string;
  label: string;
}

/** The organisation's name, opening the person's other organisations. */
export function OrganisationMenu({ name, others }: { name: string; others: readonly ShellLink[] }) {
  const label = (
    <>
      <span className="min-w-0 truncate font-semibold">{name}</span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
    </>
  );
  if (others.length === 0) return <p className="truncate px-2 font-semibold">{name}</p>;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${name}: organisation menu`}
          className="flex min-h-9 min-w-0 items-center gap-1.5 rounded-control px-2 text-left hover:bg-accent-soft/60 pointer-coarse:min-h-11"
        >
          {label}
        </button>
      }
    >
      <MenuGroup label="Your other organisations">
        {others.map((other) => (
          <MenuLink key={other.href} href={other.href} render={<Link href={other.href} />}>
            {other.label}
          </MenuLink>
        ))}
      </MenuGroup>
    </Menu>
  );
}
