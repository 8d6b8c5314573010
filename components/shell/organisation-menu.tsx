"use client";

import { ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { Menu, MenuGroup, MenuLink, MenuSeparator } from "../ui/menu";

export interface ShellLink {
  href: string;
  label: string;
}

/** The organisation's name, opening its other places and the person's other organisations. */
export function OrganisationMenu({
  name,
  places,
  others,
}: {
  name: string;
  places: readonly ShellLink[];
  others: readonly ShellLink[];
}) {
  const label = (
    <>
      <span className="min-w-0 truncate font-semibold">{name}</span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
    </>
  );
  if (places.length + others.length === 0) return <p className="truncate font-semibold">{name}</p>;
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
      {places.map((place) => (
        <MenuLink key={place.href} href={place.href} render={<Link href={place.href} />}>
          {place.label}
        </MenuLink>
      ))}
      {others.length > 0 && places.length > 0 && <MenuSeparator />}
      {others.length > 0 && (
        <MenuGroup label="Your other organisations">
          {others.map((other) => (
            <MenuLink key={other.href} href={other.href} render={<Link href={other.href} />}>
              {other.label}
            </MenuLink>
          ))}
        </MenuGroup>
      )}
    </Menu>
  );
}
