import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { fontVariables } from "./fonts";
import "./globals.css";

// No page is made at build time: there is no database then, and a page without a request carries no CSP
// nonce, so that the browser would refuse its scripts.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Evenhand", template: "%s · Evenhand" },
  description: "Structured interviews: the same questions, time and yardstick for every candidate.",
};

export const viewport: Viewport = { colorScheme: "light dark", viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get("theme")?.value;
  const theme = chosen === "light" || chosen === "dark" ? chosen : undefined;

  return (
    <html lang="en" data-theme={theme} className={fontVariables}>
      <body className="bg-canvas font-sans text-ink print:bg-transparent">{children}</body>
    </html>
  );
}
