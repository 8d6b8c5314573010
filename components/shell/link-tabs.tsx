"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { TAB_CLASS, TAB_LIST_CLASS } from "../ui/tab-class";
import { closestTo } from "./is-current";

/** Tabs that are pages with addresses of their own. */
export function LinkTabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: string; label: string }[];
}) {
  const path = usePathname();
  const current = closestTo(
    path,
    tabs.map(({ href }) => href),
  );
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is current on another page.
  useEffect(() => {
    // On a phone the row is wider than the page, and the tab one is on may be beyond its end.
    const tab = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && tab)
      row.current.scrollLeft = tab.offsetLeft + tab.offsetWidth - row.current.clientWidth;
  }, [current]);
  return (
    <nav ref={row} aria-label={label} className={TAB_LIST_CLASS}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={current === tab.href ? "page" : undefined}
          className={TAB_CLASS}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
