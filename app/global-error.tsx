"use client";

import { fontVariables } from "./fonts";
import "./globals.css";
import ErrorPage from "./error";

/** Replaces the root layout when that itself has failed, so it brings its own document. */
export default function GlobalErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <head>
        <title>This page could not be shown · Evenhand</title>
      </head>
      <body className="bg-canvas font-sans text-ink">
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
