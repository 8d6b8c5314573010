import Link from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "../ui/skip-link";
import { ToastProvider } from "../ui/toast";
import { OrganisationMenu, type ShellLink } from "./organisation-menu";
import { WorkspaceNav } from "./workspace-nav";

/**
 * The frame of an organisation's pages: a rail at 900 px and wider, else a bar on top and one at the
 * bottom. It draws; it never guards.
 */
export function WorkspaceShell({
  base,
  organisation,
  others = [],
  account,
  children,
}: {
  /** Where the organisation lives: "/w/acme". */
  base: string;
  organisation: string;
  /** The person's other organisations. */
  others?: readonly ShellLink[];
  /** Normally an `AccountMenu` with the sign-out form in it. */
  account: ReactNode;
  children: ReactNode;
}) {
  return (
    <ToastProvider>
      <SkipLink />
      <div className="min-h-dvh shell:grid shell:grid-cols-[13.75rem_minmax(0,1fr)] print:block">
        <div className="max-shell:contents shell:sticky shell:top-0 shell:flex shell:h-dvh shell:flex-col shell:gap-4 shell:border-r shell:border-line shell:bg-canvas shell:px-2 shell:py-3 print:hidden">
          <header className="flex min-w-0 items-center justify-between gap-1 max-shell:h-13 max-shell:border-b max-shell:border-line max-shell:bg-surface max-shell:px-2 print:hidden">
            <OrganisationMenu name={organisation} others={others} />
            <span className="flex shrink-0 items-center gap-1">
              <Link
                href="/practice"
                className="inline-flex min-h-7 items-center rounded-chip px-1.5 text-secondary text-muted no-underline hover:bg-accent-soft/60 hover:text-ink pointer-coarse:min-h-11"
              >
                Practice
              </Link>
              <span className="shell:hidden">{account}</span>
            </span>
          </header>
          <WorkspaceNav base={base} />
          <div className="mt-auto max-shell:hidden">{account}</div>
        </div>
        <main
          id="main"
          tabIndex={-1}
          className="page-gutter min-w-0 bg-surface py-6 max-shell:min-h-[calc(100dvh-3.25rem)] max-shell:pb-24 shell:py-8 print:bg-transparent print:p-0"
        >
          {children}
        </main>
      </div>
    </ToastProvider>
  );
}
