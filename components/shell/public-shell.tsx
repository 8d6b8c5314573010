import Link from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "../ui/skip-link";
import { ThemeToggle } from "../ui/theme-toggle";
import { PublicNav } from "./public-nav";
import { Wordmark } from "./wordmark";

/** The frame of pages that need no account. `account` stands in place of the link to sign in. */
export function PublicShell({ account, children }: { account?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="page-gutter flex min-h-13 items-center justify-between gap-4 border-b border-line bg-surface print:hidden">
        <Link href="/" className="inline-flex items-center rounded-chip no-underline pointer-coarse:min-h-11">
          <Wordmark />
        </Link>
        <PublicNav account={account} />
      </header>
      <main id="main" tabIndex={-1} className="page-gutter w-full flex-1">
        {children}
      </main>
      <footer className="page-gutter flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line py-4 text-secondary text-muted print:hidden">
        <p>Evenhand is free software under the MIT licence.</p>
        <ThemeToggle name="footer-theme" />
      </footer>
    </div>
  );
}
