"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { TAB_CLASS, TAB_LIST_CLASS } from "../ui/tab-class";

/** Tabs that are pages with addresses of their own. */
export function LinkTabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: string; label: string }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={label} className={TAB_LIST_CLASS}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={path === tab.href ? "page" : undefined}
          className={TAB_CLASS}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
