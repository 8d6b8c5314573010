import type { ReactNode } from "react";
import { SkipLink } from "../ui/skip-link";
import { ThemeToggle } from "../ui/theme-toggle";
import { Wordmark } from "./wordmark";

/** The frame of pages for somebody who was sent a link: it leads nowhere else. */
export function BareShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="page-gutter flex min-h-13 items-center border-b border-line bg-surface print:hidden">
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} className="page-gutter w-full flex-1">
        {children}
      </main>
      <footer className="page-gutter flex justify-end border-t border-line py-4 text-secondary text-muted print:hidden">
        <ThemeToggle name="footer-theme" />
      </footer>
    </div>
  );
}
