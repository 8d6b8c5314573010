"use client";

import { CalendarDays, Files, House, MessagesSquare, Users } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { isCurrent } from "./is-current";

const PLACES = [
  { path: "", label: "Today", icon: House },
  { path: "/questions", label: "Questions", icon: MessagesSquare },
  { path: "/kits", label: "Kits", icon: Files },
  { path: "/interviews", also: "/debriefs", label: "Interviews", icon: CalendarDays },
  { path: "/settings/members", label: "Members", icon: Users },
] as const;

/** The places of an organisation, as a rail on wide screens and a bar at the bottom of narrow ones. */
export function WorkspaceNav({ base }: { base: string }) {
  const path = usePathname();
  return (
    <nav
      aria-label="Workspace"
      className="max-shell:fixed max-shell:inset-x-0 max-shell:bottom-0 max-shell:z-20 max-shell:border-t max-shell:border-line max-shell:bg-surface max-shell:pb-[env(safe-area-inset-bottom)] print:hidden"
    >
      <ul className="flex shell:flex-col shell:gap-0.5">
        {PLACES.map(({ path: place, label, icon: Icon, ...rest }) => (
          <li key={label} className="max-shell:min-w-0 max-shell:flex-1">
            <Link
              href={base + place}
              aria-current={
                isCurrent(path, base + place, place === "") ||
                ("also" in rest && isCurrent(path, base + rest.also))
                  ? "page"
                  : undefined
              }
              className="flex items-center rounded-control text-muted no-underline transition-colors hover:text-ink aria-[current=page]:text-ink forced-colors:aria-[current=page]:underline max-shell:min-h-14 max-shell:flex-col max-shell:justify-center max-shell:gap-0.5 max-shell:text-meta max-shell:font-medium max-shell:-outline-offset-2 max-shell:aria-[current=page]:text-accent-text shell:min-h-9 shell:gap-3 shell:px-3 shell:hover:bg-accent-soft/60 shell:aria-[current=page]:bg-accent-soft shell:aria-[current=page]:font-semibold shell:pointer-coarse:min-h-11"
            >
              <Icon aria-hidden className="size-4.5 shrink-0" strokeWidth={1.75} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
